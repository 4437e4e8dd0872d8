import { z } from 'zod';
import { classicWikiConcerned, classicWikiErrors, classicWikiParams } from './define-classic-wiki.ts';
import { defineRoute } from './define-route.ts';

/** Removes the pages that are kept of a wiki's queue. */
export default defineRoute({
  method: 'post',
  path: '/api/wikis/:pk/clear/',
  summary: 'Remove the pending pages that are kept (classic API)',
  description:
    'As PendingChangesBot’s API, but for admins of the wiki only. Only what `refresh` kept is removed: verdicts, ' +
    'decisions and statistics stay.',
  access: 'admin',
  concerns: classicWikiConcerned,
  live: true,
  params: classicWikiParams,
  query: z.strictObject({}),
  answer: z.object({ cleared: z.number().int().describe('How many pages were removed') }),
  errors: classicWikiErrors,
  async handle({ params, services }) {
    const wiki = await classicWikiConcerned({ params, services });
    return { cleared: await services.classicQueue.clear(wiki) };
  }
});
