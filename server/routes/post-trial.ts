import { z } from 'zod';
import { Trial, TrialOrder } from '../../shared/trial.ts';
import { trialSizes } from '../../shared/trial-sizes.ts';
import { defineRoute } from './define-route.ts';
import { trialErrors, unlessTrialRefused } from './define-trial-refusals.ts';

/**
 * Judges edits of anybody's choice, and writes nothing on the wiki. For everybody, since it shows nothing that is not public:
 * what it costs is bounded by its weight, by one trial at a time on each wiki, and by how many edits it takes without an
 * account.
 */
export default defineRoute({
  method: 'post',
  path: '/api/v1/wikis/:wiki/trials',
  summary:
    'Judge edits of your choice under settings of your choice, as a dry run; one at a time on each wiki. ' +
    'Up to 25 edits for everybody, up to 100 for those who are signed in',
  access: 'public',
  weight: 50,
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({}),
  body: TrialOrder,
  answer: Trial,
  status: 202,
  errors: { ...trialErrors, 'no-such-wiki': 404 },
  async handle({ params: { wiki }, body, whoAsks, services: { trials } }) {
    const { kind } = await whoAsks();
    const most = kind === 'nobody' ? trialSizes.anybody : trialSizes.signedIn;
    return unlessTrialRefused(await trials.start(wiki, body, most));
  }
});
