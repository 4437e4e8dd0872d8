import { z } from 'zod';
import { Dossier } from '../../shared/dossier.ts';
import { defineRoute, RouteError } from './define-route.ts';
import { wholeNumber } from './define-whole-number.ts';

/** The evidence behind the newest verdict on a revision, to be read, attached to a report, or replayed. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/wikis/:wiki/dossiers/:revision',
  summary: 'All that the newest verdict on a revision was made from',
  access: 'public',
  params: z.strictObject({
    wiki: z.string().describe('Database name, such as fiwiki'),
    revision: wholeNumber().describe('Id of a judged revision')
  }),
  query: z.strictObject({}),
  answer: Dossier,
  errors: { 'no-such-wiki': 404, 'no-dossier': 404 },
  async handle({ params: { wiki, revision }, services: { desk } }) {
    const dossier = await desk.dossier(wiki, revision);
    if (!dossier) {
      throw new RouteError(404, 'no-dossier', 'There is no dossier of this revision (any more).', {
        revision
      });
    }
    return dossier;
  }
});
