import { z } from 'zod';
import { ClassicRevision } from '../../shared/classic.ts';
import { classicPageParams, classicWikiConcerned, classicWikiErrors } from './define-classic-wiki.ts';
import { defineRoute, RouteError } from './define-route.ts';

/** The pending revisions of a page that is kept. */
export default defineRoute({
  method: 'get',
  path: '/api/wikis/:pk/pages/:pageid/revisions/',
  summary: 'The pending revisions of a page that is kept (classic API)',
  description:
    'As PendingChangesBot’s API, oldest revision first. A page that the last refresh did not keep is not found.',
  access: 'public',
  params: classicPageParams,
  query: z.strictObject({}),
  answer: z.object({ pageid: z.number().int(), revisions: z.array(ClassicRevision) }),
  errors: { ...classicWikiErrors, 'no-such-page': 404 },
  async handle({ params, services }) {
    const wiki = await classicWikiConcerned({ params, services });
    const { pageid } = params;
    const page = await services.classicQueue.page(wiki, pageid);
    if (!page) throw new RouteError(404, 'no-such-page', 'This page is not kept: refresh first.', { pageid });
    return { pageid, revisions: page.revisions };
  }
});
