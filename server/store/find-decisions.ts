import type { Knex } from 'knex';
import type { DecisionFilter } from '../ports.ts';
import type { DecisionRow } from './decision-row.ts';
import { foldCase } from './fold-case.ts';
import { judgedAgainIn } from './judge-again.ts';

/** Rows that pass a filter, newest first. */
export async function findDecisions(
  knex: Knex,
  filter: DecisionFilter & { before: number | undefined; limit: number }
): Promise<DecisionRow[]> {
  const query = knex<DecisionRow>('decisions as d').orderBy('d.id', 'desc').limit(filter.limit);
  for (const [field, column] of columns) {
    const value = filter[field];
    if (value !== undefined) void query.where(column, value);
  }
  const { runId } = filter;
  if (runId !== undefined) {
    void query.where(
      (either) => void either.where('d.run_id', runId).orWhereIn('d.id', judgedAgainIn(knex, runId))
    );
  }
  for (const kind of ['author', 'check'] as const) {
    const term = filter[kind];
    if (term !== undefined) void query.whereIn('d.id', idsOfTerm(knex, kind, term));
  }
  for (const word of wordsOf(filter.words)) {
    void query.whereExists(textWith(knex, word));
  }
  if (filter.from !== undefined) void query.where('d.created_at', '>=', filter.from);
  if (filter.to !== undefined) void query.where('d.created_at', '<', filter.to);
  if (filter.before !== undefined) void query.where('d.id', '<', filter.before);
  return query.select('d.*');
}

const columns = [
  ['wiki', 'd.wiki'],
  ['decision', 'd.decision'],
  ['state', 'd.state'],
  ['pageId', 'd.page_id'],
  ['title', 'd.title']
] as const;

function idsOfTerm(knex: Knex, kind: 'author' | 'check', term: string): Knex.QueryBuilder {
  return knex('decision_terms').where({ kind, term }).select('decision_id');
}

function textWith(knex: Knex, word: string): Knex.QueryBuilder {
  return knex('decision_texts as t')
    .where('t.decision_id', knex.ref('d.id'))
    .whereRaw('instr(t.text, ?) > 0', [word])
    .select('t.decision_id');
}

function wordsOf(text = ''): string[] {
  return [...new Set(foldCase(text).split(/\s+/))].filter((word) => word !== '').slice(0, mostWords);
}

const mostWords = 8;
