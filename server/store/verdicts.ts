import type { Knex } from 'knex';
import { Dossier } from '../../shared/dossier.ts';
import type { Log, StoredVerdict, VerdictStore } from '../ports.ts';
import type { Database } from './database.ts';
import { keepFacts } from './keep-facts.ts';
import { packJson, unpackJson } from './packed-json.ts';
import { parseRow } from './parse-row.ts';
import { removeVerdictsBefore } from './remove-verdicts.ts';
import { inSlices } from './in-slices.ts';
import { toStoredVerdict, toVerdictRow, type VerdictRow } from './verdict-row.ts';

/** Verdicts and dossiers. Of two verdicts on a page the one judged later is the newer; of equals, the one saved later. */
export function createVerdicts(database: Database, log: Log): VerdictStore {
  return {
    async save(entry, dossier) {
      const row = toVerdictRow(entry);
      const packed = await packForStore(database, dossier, log);
      await database.write(async (transaction) => {
        const [id] = await transaction('verdicts').insert(row);
        await insertJudged(transaction, id, entry);
        if (packed)
          await transaction('dossiers').insert({ ...packed, verdict_id: id, judged_at: entry.judgedAt });
        await keepFacts(transaction, dossier, entry.judgedAt);
      });
    },

    async ofPages(wiki, pageIds) {
      return database.read(async (knex) => {
        const rows = await inSlices(pageIds, (slice) => newestOfPages(knex, wiki, slice));
        return rows.flatMap((row) => toStoredVerdict(row, log) ?? []);
      });
    },

    async ofTitles(wiki, titles) {
      return database.read(async (knex) => {
        const rows = await inSlices(titles, (slice) => newestOfTitles(knex, wiki, slice));
        return newestPerTitle(rows.flatMap((row) => toStoredVerdict(row, log) ?? []));
      });
    },

    async ofRevision(wiki, revisionId) {
      return database.read(async (knex) => {
        const row = await newestOfRevision(knex, wiki, revisionId);
        return row ? toStoredVerdict(row, log) : null;
      });
    },

    async dossierOf(wiki, revisionId) {
      return database.read(async (knex) => {
        const verdict = await newestOfRevision(knex, wiki, revisionId);
        if (!verdict) return null;
        const row = await knex<{ body: unknown }>('dossiers').where('verdict_id', verdict.id).first('body');
        if (!row) return null;
        return parseRow(Dossier, await unpackJson(row.body), { log, table: 'dossiers', id: verdict.id });
      });
    },

    removeBefore: (time) => removeVerdictsBefore(database, time)
  };
}

async function packForStore(
  database: Database,
  dossier: Dossier,
  log: Log
): Promise<{ packing: string; bytes: number; body: Buffer } | null> {
  const { body, bytes } = await packJson(dossier);
  // The driver writes bytes as hexadecimal digits into the statement.
  if (body.length * 2 + 1_000 <= (await database.largestStatement()))
    return { packing: 'brotli', bytes, body };
  log.warn(
    { wiki: dossier.wiki.id, pageId: dossier.page.id, bytes, packedBytes: body.length },
    'a dossier is larger than the database takes; its verdict is stored without it'
  );
  return null;
}

async function insertJudged(
  transaction: Knex.Transaction,
  verdictId: number | undefined,
  { verdict }: StoredVerdict
): Promise<void> {
  const ids = [...new Set(verdict.revisions.map(({ revisionId }) => revisionId))];
  await inSlices(ids, async (slice) => {
    await transaction('verdict_revisions').insert(
      slice.map((revisionId) => ({ wiki: verdict.wiki, revision_id: revisionId, verdict_id: verdictId }))
    );
    return [];
  });
}

async function newestOfPages(knex: Knex, wiki: string, pageIds: readonly number[]): Promise<VerdictRow[]> {
  const ranked = knex('verdicts')
    .select('id')
    .rowNumber('place', (over) =>
      over.partitionBy('page_id').orderBy([
        { column: 'judged_at', order: 'desc' },
        { column: 'id', order: 'desc' }
      ])
    )
    .where('wiki', wiki)
    .whereIn('page_id', [...pageIds]);
  const newest = knex.select('id').from(ranked.as('ranked')).where('place', 1);
  return knex<VerdictRow>('verdicts').whereIn('id', newest).orderBy('id').select('*');
}

async function newestOfTitles(knex: Knex, wiki: string, titles: readonly string[]): Promise<VerdictRow[]> {
  const pages: { page_id: number }[] = await knex('verdicts')
    .where('wiki', wiki)
    .whereIn('title', [...titles])
    .distinct('page_id');
  const rows = await newestOfPages(
    knex,
    wiki,
    pages.map(({ page_id: pageId }) => pageId)
  );
  // A page that has been moved since is no longer the page of that title.
  return rows.filter(({ title }) => titles.includes(title));
}

function newestPerTitle(verdicts: readonly StoredVerdict[]): StoredVerdict[] {
  const oldestFirst = [...verdicts].sort((one, other) => one.judgedAt - other.judgedAt);
  return [...new Map(oldestFirst.map((stored) => [stored.verdict.page.title, stored])).values()];
}

async function newestOfRevision(
  knex: Knex,
  wiki: string,
  revisionId: number
): Promise<VerdictRow | undefined> {
  const judging = knex('verdict_revisions').select('verdict_id').where({ wiki, revision_id: revisionId });
  return knex<VerdictRow>('verdicts')
    .whereIn('id', judging)
    .orderBy([
      { column: 'judged_at', order: 'desc' },
      { column: 'id', order: 'desc' }
    ])
    .first('*');
}
