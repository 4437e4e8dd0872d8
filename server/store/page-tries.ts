import type { PageTryStore } from '../ports.ts';
import type { Database } from './database.ts';
import { inSlices } from './in-slices.ts';

interface TryRow {
  wiki: string;
  page_id: number;
  revision_id: number;
  tries: number;
  tried_at: number;
}

/** Which pages are being judged, or were when their process died. */
export function createPageTries(database: Database): PageTryStore {
  return {
    async known(wiki) {
      const rows = await database.read((knex) => knex<TryRow>('page_tries').where({ wiki }).select('*'));
      return new Map(
        rows.map(({ page_id: pageId, revision_id: latestRevisionId, tries, tried_at: at }) => [
          pageId,
          { latestRevisionId, tries, at }
        ])
      );
    },

    async begin(wiki, pages, at) {
      await database.write(async (transaction) =>
        inSlices(pages, async (slice) => {
          const rows = slice.map(({ pageId, latestRevisionId, tries }) => ({
            wiki,
            page_id: pageId,
            revision_id: latestRevisionId,
            tries,
            tried_at: at
          }));
          await transaction('page_tries').insert(rows).onConflict(['wiki', 'page_id']).merge();
          return [];
        })
      );
    },

    async end(wiki, pageIds) {
      await database.write(async (transaction) =>
        inSlices(pageIds, async (slice) => {
          await transaction('page_tries')
            .where({ wiki })
            .whereIn('page_id', [...slice])
            .delete();
          return [];
        })
      );
    }
  };
}
