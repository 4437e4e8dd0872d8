import type { Knex } from 'knex';
import type { PageVerdict } from '../../shared/verdict.ts';
import type { Log, QueuePart, QueueQuestion } from '../ports.ts';
import { foldCase } from './fold-case.ts';
import { pagesWithVerdicts } from './newest-verdicts.ts';
import { toStoredVerdict, type VerdictRow } from './verdict-row.ts';

/** A row of what is listed, before its verdict is read. */
interface Row {
  page_id: number;
  namespace: number;
  title: string;
  stable_revision_id: number;
  latest_revision_id: number;
  pending_since: number | string | null;
  size_change: number | string | null;
  verdict_id: number | null;
  sort_key: number | string;
}

/** A part of a wiki's queue: filtered, sorted and counted by the database, which hands out the verdicts of that part only. */
export async function listQueue(
  knex: Knex,
  wiki: string,
  asked: QueueQuestion,
  log: Log
): Promise<QueuePart> {
  const { sort, descending, after, limit } = asked;
  const direction = descending ? 'desc' : 'asc';
  const fitting = () => filtered(knex, pagesWithVerdicts(knex, wiki), asked);
  const keyed = fitting().select('pages.*', 'newest.id as verdict_id', {
    sort_key: knex.raw(sortKeys[sort])
  });
  const query = knex
    .from(keyed.as('found'))
    .select<Row[]>('*')
    .orderBy([
      { column: 'sort_key', order: direction },
      { column: 'page_id', order: direction }
    ])
    .limit(limit);
  if (after) {
    const than = descending ? '<' : '>';
    void query.where((either) =>
      either
        .where('sort_key', than, after.key)
        .orWhere((same) => same.where('sort_key', after.key).where('page_id', than, after.pageId))
    );
  }
  const rows = await query;
  const [counted] = await fitting().count<{ pages: number | string }[]>({ pages: '*' });
  const verdicts = await verdictsOf(knex, rows, log);
  const authors = await authorsOf(knex, wiki, rows);
  return {
    total: Number(counted?.pages ?? 0),
    pages: rows.map((row) => ({
      page: { id: row.page_id, namespace: row.namespace, title: row.title },
      stableRevisionId: row.stable_revision_id,
      latestRevisionId: row.latest_revision_id,
      pendingSince: row.pending_since === null ? null : new Date(Number(row.pending_since)).toISOString(),
      ...(row.size_change !== null && { sizeChange: Number(row.size_change) }),
      verdict: verdicts.get(row.verdict_id) ?? null,
      authors: authors.get(row.page_id) ?? [],
      key: sort === 'title' ? String(row.sort_key) : Number(row.sort_key)
    }))
  };
}

/** What each order goes by; none is ever null. What nobody knows the age of waits shortest. */
const sortKeys: Readonly<Record<QueueQuestion['sort'], string>> = {
  age: 'coalesce(pages.pending_since, 9007199254740991)',
  title: 'coalesce(pages.folded_title, pages.title)',
  size: 'coalesce(abs(pages.size_change), 0)',
  verdict: "case newest.decision when 'approve' then 0 when 'manual' then 1 when 'blocked' then 2 else 3 end"
};

function filtered(knex: Knex, query: Knex.QueryBuilder, asked: QueueQuestion): Knex.QueryBuilder {
  const { decision, check, namespace, words = '' } = asked;
  if (decision === 'unjudged') void query.whereNull('newest.decision');
  else if (decision !== undefined) void query.where('newest.decision', decision);
  if (namespace !== undefined) void query.where('pages.namespace', namespace);
  for (const word of wordsIn(words)) {
    void query.whereRaw('instr(coalesce(pages.folded_title, pages.title), ?) > 0', [word]);
  }
  if (check !== undefined) {
    // Verdicts are stored as JSON in one form: this names the check that decided on the page or on one of its edits.
    const named = JSON.stringify({ decidingCheck: check }).slice(1, -1);
    void query.whereExists(
      knex('verdicts as v')
        .where('v.id', knex.ref('newest.id'))
        .whereRaw('instr(v.document, ?) > 0', [named])
        .select('v.id')
    );
  }
  return query;
}

const mostWords = 8;

function wordsIn(text: string): string[] {
  return [...new Set(foldCase(text.replaceAll('_', ' ')).split(/\s+/))]
    .filter((word) => word !== '')
    .slice(0, mostWords);
}

async function verdictsOf(
  knex: Knex,
  rows: readonly Row[],
  log: Log
): Promise<Map<number | null, PageVerdict>> {
  const ids = rows.flatMap(({ verdict_id: id }) => id ?? []);
  const found = await knex<VerdictRow>('verdicts').whereIn('id', ids).select<VerdictRow[]>('*');
  return new Map(
    found.flatMap((row) => {
      const stored = toStoredVerdict(row, log);
      return stored ? [[row.id, stored.verdict] as const] : [];
    })
  );
}

async function authorsOf(
  knex: Knex,
  wiki: string,
  rows: readonly Row[]
): Promise<Map<number, (string | null)[]>> {
  const ids = rows.map(({ page_id: id }) => id);
  const found: { page_id: number; author: string | null }[] = await knex('revisions')
    .where({ wiki })
    .whereIn('page_id', ids)
    .orderBy('revision_id')
    .select('page_id', 'author');
  const authors = new Map<number, (string | null)[]>();
  for (const { page_id: pageId, author } of found) {
    const known = authors.get(pageId) ?? [];
    if (!known.includes(author)) authors.set(pageId, [...known, author]);
  }
  return authors;
}
