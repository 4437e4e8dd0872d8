import { z } from 'zod';
import { ClassicReview } from '../../shared/classic.ts';
import {
  classicPageParams,
  classicWikiConcerned,
  classicWikiErrors,
  unlessWikiFails
} from './define-classic-wiki.ts';
import { defineRoute, RouteError } from './define-route.ts';

/** Judges a page that is kept, and does nothing. */
export default defineRoute({
  method: 'post',
  path: '/api/wikis/:pk/pages/:pageid/autoreview/',
  summary: 'Judge a page that is kept, as a dry run (classic API)',
  description:
    'As PendingChangesBot’s API: nothing is written to the wiki, so everybody may ask. The page is judged as it is now, ' +
    'by the same checks and settings as the bot’s. `results` has one entry for each check, over all pending revisions: ' +
    'what counts most of what it found; `revisions` tells each revision by itself. A page that is no longer pending has ' +
    'neither.',
  access: 'public',
  weight: 10,
  params: classicPageParams,
  query: z.strictObject({}),
  answer: ClassicReview,
  errors: { ...classicWikiErrors, 'no-such-page': 404, 'wiki-failed': 502 },
  async handle({ params, services }) {
    const wiki = await classicWikiConcerned({ params, services });
    const { pageid } = params;
    const review = await unlessWikiFails(502, services.classicQueue.tryOut(wiki, pageid));
    if (!review)
      throw new RouteError(404, 'no-such-page', 'This page is not kept: refresh first.', { pageid });
    return review;
  }
});
