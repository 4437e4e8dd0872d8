import { z } from 'zod';
import { SettingsDocument, SettingsPatch } from '../../shared/settings-history.ts';
import { authorOf } from './define-author.ts';
import { defineRoute } from './define-route.ts';
import { settingsErrors, unlessSettingsRefused } from './define-settings-refusals.ts';

/** Saves the current document with a few fields changed as the next version. */
export default defineRoute({
  method: 'patch',
  path: '/api/v1/wikis/:wiki/settings',
  summary: 'Change only the named fields of a wiki’s settings; null: back to the default',
  access: 'admin',
  live: true,
  concerns: ({ params: { wiki } }) => wiki,
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({}),
  body: SettingsPatch,
  answer: SettingsDocument,
  errors: settingsErrors,
  async handle({ params: { wiki }, body, whoAsks, services: { settings } }) {
    return unlessSettingsRefused(await settings.patch(wiki, body, authorOf(await whoAsks())));
  }
});
