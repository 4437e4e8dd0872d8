import { z } from 'zod';
import { ClassicEnabledChecks, ClassicEnabledChecksChange } from '../../shared/classic.ts';
import { authorOf } from './define-author.ts';
import { classicWikiConcerned, classicWikiErrors, classicWikiParams } from './define-classic-wiki.ts';
import { defineRoute, RouteError } from './define-route.ts';
import { classicSettingsErrors, unlessClassicRefused } from './define-settings-refusals.ts';

/** Says which checks run on a wiki. */
export default defineRoute({
  method: 'put',
  path: '/api/wikis/:pk/checks/',
  summary: 'Say which checks run on a wiki (classic API)',
  description:
    'As PendingChangesBot’s API, but for admins of the wiki only, and safer: an empty list means none, and nothing is then ' +
    'accepted any more; without the list nothing changes. The earlier bot’s other names of checks (`bot-user`) are ' +
    'understood.',
  access: 'admin',
  concerns: classicWikiConcerned,
  live: true,
  params: classicWikiParams,
  query: z.strictObject({}),
  body: ClassicEnabledChecksChange,
  plainRefusals: true,
  answer: ClassicEnabledChecks,
  errors: { ...classicWikiErrors, ...classicSettingsErrors, 'no-such-check': 400 },
  async handle({ params, body: { enabled_checks: ids }, whoAsks, services }) {
    const wiki = await classicWikiConcerned({ params, services });
    if (ids === undefined) return services.classicSettings.enabledChecks(wiki);
    const author = authorOf(await whoAsks());
    const answer = await services.classicSettings.enableChecks(wiki, ids, author);
    if ('unknown' in answer) {
      const unknown = answer.unknown.join(', ');
      throw new RouteError(400, 'no-such-check', `Invalid check IDs: ${unknown}`, { ids: unknown });
    }
    return unlessClassicRefused(answer);
  }
});
