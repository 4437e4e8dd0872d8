import { z } from 'zod';
import {
  classicWikiConcerned,
  classicWikiErrors,
  classicWikiParams,
  unlessWikiFails
} from './define-classic-wiki.ts';
import { defineRoute } from './define-route.ts';

/** Keeps the oldest pages of a wiki's queue anew. */
export default defineRoute({
  method: 'post',
  path: '/api/wikis/:pk/refresh/',
  summary: 'Fetch and keep the 50 oldest pending pages of a wiki (classic API)',
  description:
    'As PendingChangesBot’s API, but for those only who may review on the wiki. The 50 oldest are the 50 that wait ' +
    'longest, in that order. Where the wiki fails (502), what was kept stays.',
  access: 'reviewer',
  live: true,
  concerns: classicWikiConcerned,
  weight: 20,
  params: classicWikiParams,
  query: z.strictObject({}),
  answer: z.object({ pages: z.array(z.number().int()).describe('Ids of the pages that are kept now') }),
  errors: { ...classicWikiErrors, 'wiki-failed': 502 },
  async handle({ params, services }) {
    const wiki = await classicWikiConcerned({ params, services });
    return { pages: await unlessWikiFails(502, services.classicQueue.refresh(wiki)) };
  }
});
