import { z } from 'zod';
import { authorOf } from './define-author.ts';
import { defineRoute, RouteError } from './define-route.ts';

/** Lets a check approve again, or the bot go on, after people undid too much; approvals made before do not count again. */
export default defineRoute({
  method: 'post',
  path: '/api/v1/wikis/:wiki/suspensions/lift',
  summary: 'Lift the suspension of a check, or of the whole bot',
  access: 'admin',
  live: true,
  concerns: ({ params: { wiki } }) => wiki,
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({}),
  body: z.strictObject({
    checkId: z.string().max(64).nullable().describe('Id of the check; null: the whole bot'),
    reason: z.string().trim().min(1).max(1_000).describe('Why, for all who read the history')
  }),
  answer: z.object({ lifted: z.literal(true) }),
  errors: { 'no-such-wiki': 404, 'not-suspended': 409 },
  async handle({ params: { wiki }, body: { checkId, reason }, whoAsks, services: { feedback } }) {
    const by = authorOf(await whoAsks());
    if (await feedback.lift(wiki, { checkId, reason, by })) return { lifted: true } as const;
    throw new RouteError(409, 'not-suspended', 'This is not suspended, or somebody lifted it before you.');
  }
});
