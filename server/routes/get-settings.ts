import { z } from 'zod';
import { SettingsDocument } from '../../shared/settings-history.ts';
import { defineRoute } from './define-route.ts';

/** The settings of a wiki as they hold now. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/wikis/:wiki/settings',
  summary: 'The settings of a wiki: who made this version, when and why',
  access: 'public',
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({}),
  answer: SettingsDocument,
  errors: { 'no-such-wiki': 404 },
  async handle({ params: { wiki }, services: { settings } }) {
    return settings.current(wiki);
  }
});
