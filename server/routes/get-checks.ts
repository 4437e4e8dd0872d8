import { z } from 'zod';
import { CheckInfo } from '../../shared/check-info.ts';
import { defineRoute } from './define-route.ts';

/** Every check with its options and the keys of its texts. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/checks',
  summary: 'Every check with its options',
  access: 'public',
  params: z.strictObject({}),
  query: z.strictObject({}),
  answer: z.object({ checks: z.array(CheckInfo) }),
  cacheSeconds: 300,
  async handle({ services }) {
    return { checks: services.checks() };
  }
});
