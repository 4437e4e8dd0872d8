import { z } from 'zod';
import { Run, RunOrder } from '../../shared/run.ts';
import { authorOf } from './define-author.ts';
import { defineRoute, RouteError } from './define-route.ts';
import { runErrors, unlessRefused } from './define-run-refusals.ts';

/** Starts a run by hand: a dry run unless live is asked for, over the queue or over one page. It can be watched by its events. */
export default defineRoute({
  method: 'post',
  path: '/api/v1/wikis/:wiki/runs',
  summary: 'Start a run of the bot over the queue or one page; one at a time on each wiki',
  access: 'admin',
  live: true,
  concerns: ({ params: { wiki } }) => wiki,
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({}),
  body: RunOrder,
  answer: Run,
  status: 202,
  errors: { ...runErrors, 'one-page': 400 },
  async handle({ params: { wiki }, body, whoAsks, services: { runs, trail } }) {
    if (body.page !== undefined && body.revision !== undefined) {
      throw new RouteError(400, 'one-page', 'Send either a page or a revision.');
    }
    const run = unlessRefused(await runs.start(wiki, body));
    const facts = {
      run: run.runId,
      mode: body.mode,
      page: body.page ?? null,
      revision: body.revision ?? null
    };
    const [by, at] = [authorOf(await whoAsks()), Date.parse(run.startedAt)];
    await trail.enter({ kind: 'run', wiki, by, facts, at });
    return run;
  }
});
