import { z } from 'zod';
import { Run } from '../../shared/run.ts';
import { authorOf } from './define-author.ts';
import { defineRoute } from './define-route.ts';
import { unlessRefused } from './define-run-refusals.ts';
import { wholeNumber } from './define-whole-number.ts';

/** Asks a run to end. What is on its way to the wiki is seen through first; `ended` among its events tells when it has. */
export default defineRoute({
  method: 'delete',
  path: '/api/v1/runs/:run',
  summary: 'Ask a run of the bot to end',
  access: 'admin',
  live: true,
  concerns: async ({ params: { run }, services: { runs } }) => unlessRefused(await runs.find(run), run).wiki,
  params: z.strictObject({ run: wholeNumber().describe('Id of a run') }),
  query: z.strictObject({}),
  answer: Run,
  status: 202,
  errors: { 'no-such-run': 404, 'runs-elsewhere': 409 },
  async handle({ params: { run }, whoAsks, services: { runs, enterNow } }) {
    const found = unlessRefused(await runs.cancel(run), run);
    const { wiki, endedAt } = found;
    if (endedAt === null) {
      await enterNow({ kind: 'cancel', wiki, by: authorOf(await whoAsks()), facts: { run } });
    }
    return found;
  }
});
