import type { Knex } from 'knex';
import { ClassicPage } from '../../../shared/classic.ts';
import type { KeptQueueStore, Log } from '../../ports.ts';
import type { Database } from '../database.ts';
import { inSlices } from '../in-slices.ts';
import { parseRow } from '../parse-row.ts';
import { readJson } from '../read-json.ts';

interface PageRow {
  wiki: string;
  page_id: number;
  place: number;
  kept_at: number;
  document: string;
}

/** Pages of each wiki's queue, kept as they were when somebody had them fetched. */
export function createKeptQueues(database: Database, log: Log): KeptQueueStore {
  function toPage({ wiki, page_id: id, document }: PageRow): ClassicPage[] {
    const about = { log, table: 'kept_pages', id: `${wiki}/${id}` };
    const page = parseRow(ClassicPage, readJson(document), about);
    return page === null ? [] : [page];
  }

  return {
    version: (wiki) =>
      database.read(async (knex) => {
        const found = await knex<{ wiki: string; version: number }>('kept_queues')
          .where({ wiki })
          .first('version');
        return Number(found?.version ?? 0);
      }),

    replace: (wiki, pages, at) =>
      database.write(async (transaction) => {
        await empty(transaction, wiki);
        await inSlices([...pages.entries()], async (slice) => {
          const rows = slice.map(([place, page]) => ({
            wiki,
            page_id: page.pageid,
            place,
            kept_at: at,
            document: JSON.stringify(page)
          }));
          await transaction('kept_pages').insert(rows);
          return [];
        });
      }),

    pages: (wiki) =>
      database.read(async (knex) => {
        const rows = await knex<PageRow>('kept_pages').where({ wiki }).orderBy('place').select('*');
        return rows.flatMap(toPage);
      }),

    page: (wiki, pageId) =>
      database.read(async (knex) => {
        const row = await knex<PageRow>('kept_pages').where({ wiki, page_id: pageId }).first('*');
        return row ? (toPage(row)[0] ?? null) : null;
      }),

    clear: (wiki) => database.write((transaction) => empty(transaction, wiki))
  };
}

async function empty(transaction: Knex.Transaction, wiki: string): Promise<number> {
  await transaction('kept_queues').insert({ wiki, version: 0 }).onConflict('wiki').ignore();
  await transaction('kept_queues').where({ wiki }).increment('version');
  return transaction('kept_pages').where({ wiki }).delete();
}
