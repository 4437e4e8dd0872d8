import type { Knex } from 'knex';
import { Decision } from '../../shared/verdict.ts';
import type { Log, PendingPage, QueueStore } from '../ports.ts';
import type { Database } from './database.ts';
import { foldCase } from './fold-case.ts';
import { inSlices } from './in-slices.ts';
import { listQueue } from './list-queue.ts';
import { pagesWithVerdicts } from './newest-verdicts.ts';

/** The queue of each wiki, replaced as a whole after each listing. */
export function createQueue(database: Database, log: Log): QueueStore {
  return {
    async replace(wiki, pages, listedAt) {
      await database.write(async (transaction) => {
        await transaction('pages').where({ wiki }).delete();
        await inSlices(pages, async (slice) => {
          const rows = slice.map((page) => toRow(wiki, page, listedAt));
          await transaction('pages').insert(rows).onConflict(['wiki', 'page_id']).merge();
          return [];
        });
        await transaction('revisions')
          .where({ wiki })
          .whereNotIn('page_id', transaction('pages').where({ wiki }).select('page_id'))
          .delete();
      });
    },

    async update(wiki, pageId, page) {
      await database.write(async (transaction) => {
        if (!page) {
          await transaction('pages').where({ wiki, page_id: pageId }).delete();
          await transaction('revisions').where({ wiki, page_id: pageId }).delete();
          return;
        }
        const row = toRow(wiki, page, null);
        const { listed_at: _, size_change, ...news } = row;
        const known = size_change ?? (await knownSize(transaction, row));
        await transaction('pages')
          .insert({ ...row, size_change: known })
          .onConflict(['wiki', 'page_id'])
          .merge({ ...news, size_change: known });
      });
    },

    async counts(wiki) {
      const groups = await database.read((knex) => countByDecision(knex, wiki));
      const counts = { pending: 0, approve: 0, manual: 0, blocked: 0, unjudged: 0 };
      for (const { decision, pages } of groups) {
        const known = Decision.safeParse(decision);
        counts[known.success ? known.data : 'unjudged'] += Number(pages);
        counts.pending += Number(pages);
      }
      return counts;
    },

    list: (wiki, asked) => database.read((knex) => listQueue(knex, wiki, asked, log)),

    async oldest(wiki) {
      const found = await database.read((knex) =>
        knex('pages').where({ wiki }).min({ since: 'pending_since' }).first()
      );
      return found?.since === null || found?.since === undefined ? null : Number(found.since);
    }
  };
}

function toRow(wiki: string, pending: PendingPage, listedAt: number | null) {
  const { page, stableRevisionId, latestRevisionId, pendingSince, sizeChange } = pending;
  return {
    wiki,
    page_id: page.id,
    namespace: page.namespace,
    title: page.title,
    folded_title: foldCase(page.title),
    size_change: sizeChange ?? null,
    stable_revision_id: stableRevisionId,
    latest_revision_id: latestRevisionId,
    pending_since: pendingSince === null ? null : Date.parse(pendingSince),
    listed_at: listedAt
  };
}

type PageRow = ReturnType<typeof toRow>;

/** Only listings tell sizes: what one told of the same pending changes still holds. */
async function knownSize(knex: Knex, row: PageRow): Promise<number | null> {
  const { wiki, page_id, stable_revision_id, latest_revision_id } = row;
  const found = await knex<PageRow>('pages')
    .where({ wiki, page_id, stable_revision_id, latest_revision_id })
    .first('size_change');
  return found?.size_change ?? null;
}

/** A verdict counts only while it is the page's newest one and judges the revisions that wait now. */
async function countByDecision(
  knex: Knex,
  wiki: string
): Promise<{ decision: string | null; pages: number | string }[]> {
  return pagesWithVerdicts(knex, wiki)
    .groupBy('newest.decision')
    .select('newest.decision')
    .count({ pages: '*' });
}
