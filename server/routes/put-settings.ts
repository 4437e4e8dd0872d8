import { z } from 'zod';
import { SettingsDocument, SettingsReplacement } from '../../shared/settings-history.ts';
import { authorOf } from './define-author.ts';
import { defineRoute } from './define-route.ts';
import { settingsErrors, unlessSettingsRefused } from './define-settings-refusals.ts';

/** Saves a whole new document as the next version. */
export default defineRoute({
  method: 'put',
  path: '/api/v1/wikis/:wiki/settings',
  summary: 'Save a new version of a wiki’s settings; what is left out goes back to its default',
  access: 'admin',
  live: true,
  concerns: ({ params: { wiki } }) => wiki,
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({}),
  body: SettingsReplacement,
  answer: SettingsDocument,
  errors: settingsErrors,
  async handle({ params: { wiki }, body, whoAsks, services: { settings } }) {
    return unlessSettingsRefused(await settings.replace(wiki, body, authorOf(await whoAsks())));
  }
});
