import { z } from 'zod';
import { defineStream } from './define-route.ts';

/** Figures for Prometheus, of this process and of the bot on every wiki. */
export default defineStream({
  method: 'get',
  path: '/metrics',
  summary: "Figures of queues, bot, alerts and requests in Prometheus' text format",
  access: 'public',
  weight: 0,
  params: z.strictObject({}),
  query: z.strictObject({}),
  answer: z.string(),
  mediaType: 'text/plain; version=0.0.4',
  async handle({ services }) {
    const text = await services.metrics();
    return (async function* () {
      yield text;
    })();
  }
});
