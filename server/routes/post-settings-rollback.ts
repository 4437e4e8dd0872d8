import { z } from 'zod';
import { SettingsDocument, SettingsRollback } from '../../shared/settings-history.ts';
import { authorOf } from './define-author.ts';
import { defineRoute } from './define-route.ts';
import { settingsErrors, unlessSettingsRefused } from './define-settings-refusals.ts';

/** Saves what an earlier version said as the next version. */
export default defineRoute({
  method: 'post',
  path: '/api/v1/wikis/:wiki/settings/rollback',
  summary:
    'Go back to what an earlier version of the settings said; the bot’s mode goes up by one step at most',
  access: 'admin',
  live: true,
  concerns: ({ params: { wiki } }) => wiki,
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({}),
  body: SettingsRollback,
  answer: SettingsDocument,
  errors: settingsErrors,
  async handle({ params: { wiki }, body, whoAsks, services: { settings } }) {
    return unlessSettingsRefused(await settings.rollBack(wiki, body, authorOf(await whoAsks())));
  }
});
