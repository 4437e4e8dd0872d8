import { z } from 'zod';
import { ClassicPage } from '../../shared/classic.ts';
import { classicWikiConcerned, classicWikiErrors, classicWikiParams } from './define-classic-wiki.ts';
import { defineVersioned } from './define-route.ts';
import { wholeNumber } from './define-whole-number.ts';

/** The pages that are kept of a wiki's queue. */
export default defineVersioned({
  path: '/api/wikis/:pk/pending/',
  summary: 'The pending pages that are kept, with their revisions (classic API)',
  description:
    'As PendingChangesBot’s API: what the last refresh kept, longest waiting first, 50 pages at most. Ages are those ' +
    'at the refresh. `limit` and `offset` are ours; without them all pages are told.',
  access: 'public',
  params: classicWikiParams,
  query: z.strictObject({
    limit: wholeNumber(50).default(50).describe('How many pages at most'),
    offset: z.coerce.number().int().min(0).max(50).default(0).describe('How many pages to leave out first')
  }),
  answer: z.object({ pages: z.array(ClassicPage) }),
  errors: classicWikiErrors,
  async handle({ params, query: { limit, offset }, services }) {
    const wiki = await classicWikiConcerned({ params, services });
    const { classicQueue } = services;
    return {
      version: String(await classicQueue.version(wiki)),
      make: async () => ({ pages: (await classicQueue.pages(wiki)).slice(offset, offset + limit) })
    };
  }
});
