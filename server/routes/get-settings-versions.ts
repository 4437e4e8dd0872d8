import { z } from 'zod';
import { SettingsVersion } from '../../shared/settings-history.ts';
import { readCursor, writeCursor } from './define-cursor.ts';
import { defineRoute } from './define-route.ts';
import { wholeNumber } from './define-whole-number.ts';

/** Who changed the settings of a wiki, newest first, page after page. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/wikis/:wiki/settings/versions',
  summary: 'The history of a wiki’s settings, newest first',
  access: 'public',
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({
    cursor: z.string().max(64).optional().describe('Go on from here: `next` of the answer before'),
    limit: wholeNumber(100).default(50).describe('How many at most')
  }),
  answer: z.object({
    versions: z.array(SettingsVersion),
    /** Send this as `cursor` for the next page; null at the end. */
    next: z.string().nullable()
  }),
  errors: { 'no-such-wiki': 404 },
  async handle({ params: { wiki }, query: { cursor, limit }, services: { settings } }) {
    const before = cursor === undefined ? {} : { before: readCursor(cursor) };
    const found = await settings.versions(wiki, { ...before, limit: limit + 1 });
    const versions = found.slice(0, limit);
    const last = found.length > limit ? versions.at(-1) : undefined;
    return { versions, next: last ? writeCursor(last.version) : null };
  }
});
