import { z } from 'zod';
import { authorOf } from './define-author.ts';
import { defineRoute } from './define-route.ts';

/** Stops or starts the bot on a wiki, for all its processes, which look before each write. */
export default defineRoute({
  method: 'post',
  path: '/api/v1/wikis/:wiki/bot/control',
  summary: 'Stop or start the bot on a wiki; it obeys before its next write',
  access: 'admin',
  live: true,
  concerns: ({ params: { wiki } }) => wiki,
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({}),
  body: z.strictObject({
    action: z.enum(['stop', 'start']),
    reason: z.string().trim().min(1).max(1_000).describe('Why, for all who read the history')
  }),
  answer: z.object({ action: z.enum(['stop', 'start']) }),
  errors: { 'no-such-wiki': 404 },
  async handle({ params: { wiki }, body: { action, reason }, whoAsks, services }) {
    await services.controlBot(wiki, { action, reason, by: authorOf(await whoAsks()) });
    return { action };
  }
});
