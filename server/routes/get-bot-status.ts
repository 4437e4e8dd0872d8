import { z } from 'zod';
import { BotStatus } from '../../shared/bot-status.ts';
import { defineRoute, RouteError } from './define-route.ts';

/** What the bot is doing on a wiki, how its last pass went, and how long the queue is. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/wikis/:wiki/bot',
  summary: 'State of the bot on a wiki, its last pass, and the queue',
  access: 'public',
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({}),
  answer: BotStatus,
  errors: { 'no-such-wiki': 404 },
  async handle({ params: { wiki }, services }) {
    const status = await services.botStatus(wiki);
    if (!status) throw new RouteError(404, 'no-such-wiki', 'This wiki is not served here.', { wiki });
    return status;
  }
});
