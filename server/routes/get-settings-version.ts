import { z } from 'zod';
import { SettingsChange } from '../../shared/settings-history.ts';
import { defineRoute } from './define-route.ts';
import { unlessSettingsRefused } from './define-settings-refusals.ts';

const wanted = 'wanted: a whole number, 0 or more; /settings/versions lists those that there are';

/** One version of a wiki's settings, with what it changed. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/wikis/:wiki/settings/versions/:version',
  summary: 'One version of a wiki’s settings, with what it changed',
  access: 'public',
  params: z.strictObject({
    wiki: z.string().describe('Database name, such as fiwiki'),
    version: z.coerce
      .number(wanted)
      .int(wanted)
      .min(0, wanted)
      .max(2_147_483_647, wanted)
      .describe('Number of a version; 0: the defaults')
  }),
  query: z.strictObject({}),
  answer: SettingsChange,
  errors: { 'no-such-wiki': 404, 'no-such-version': 404 },
  async handle({ params: { wiki, version }, services: { settings } }) {
    return unlessSettingsRefused(await settings.version(wiki, version));
  }
});
