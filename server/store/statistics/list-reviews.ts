import type { Knex } from 'knex';
import { z } from 'zod';
import type { ReviewRecord } from '../../../shared/review-statistics.ts';
import type { RecordSelection } from '../../ports.ts';
import { foldCase } from '../fold-case.ts';
import { isAutomatic } from './review-actions.ts';

const dayS = 86_400;

const Row = z.object({
  log_id: z.number(),
  at: z.number(),
  action: z.string(),
  namespace: z.number().nullable(),
  page_id: z.number().nullable(),
  title: z.string().nullable(),
  reviewer_name: z.string().nullable(),
  reviewed_name: z.string().nullable(),
  revision_id: z.number().nullable(),
  pending_revision_id: z.number().nullable(),
  pending_at: z.number().nullable(),
  delay_s: z.number().nullable()
});

/** Reviews of a set, newest first. */
export async function listReviews(
  knex: Knex,
  set: number,
  selection: RecordSelection
): Promise<ReviewRecord[]> {
  const { since, excludeTrusted, namespace, allActions, namesFrom, behind, limit } = selection;
  const people = { reviewer: selection.reviewer, reviewed: selection.reviewedUser };
  const found = knex('review_records as r')
    .where('r.set_id', set)
    .leftJoin('review_people as p', 'p.number', 'r.reviewer')
    .leftJoin('review_people as q', 'q.number', 'r.reviewed')
    .orderBy([
      { column: 'r.at', order: 'desc' },
      { column: 'r.log_id', order: 'desc' }
    ])
    .limit(limit)
    .select('r.*', 'p.name as reviewer_name', 'q.name as reviewed_name');
  if (!allActions) void found.where('r.counted', true);
  if (since !== null) void found.where('r.at', '>=', since);
  if (excludeTrusted) void found.where('r.trusted', false);
  if (namespace !== null) void found.where('r.namespace', namespace);
  if (behind !== null) {
    const { at, logId } = behind;
    void found
      .where('r.at', '<=', at)
      .where((either) => either.where('r.at', '<', at).orWhere('r.log_id', '<', logId));
  }
  for (const [column, name] of Object.entries(people)) {
    if (name === null) continue;
    const numbers = await numbersOf(knex, set, name);
    void found.whereIn(`r.${column}`, numbers).where('r.at', '>=', namesFrom);
  }
  const rows: unknown = await found;
  return z
    .array(Row)
    .parse(rows)
    .map((row) => toRecord(row, namesFrom));
}

/** Names that differ by their letters' case only may be several people. */
async function numbersOf(knex: Knex, set: number, name: string): Promise<number[]> {
  const found: unknown = await knex('review_people')
    .where({ set_id: set, folded: foldCase(name) })
    .pluck('number');
  return z.array(z.number()).parse(found);
}

function toRecord(row: z.infer<typeof Row>, namesFrom: number): ReviewRecord {
  const isNamed = row.at >= namesFrom;
  return {
    reviewer_name: isNamed ? row.reviewer_name : null,
    reviewed_user_name: isNamed ? row.reviewed_name : null,
    page_title: isNamed || !ofPerson(row.namespace) ? row.title : null,
    page_id: row.page_id,
    reviewed_revision_id: row.revision_id,
    pending_revision_id: row.pending_revision_id,
    reviewed_timestamp: new Date(row.at).toISOString(),
    pending_timestamp: row.pending_at === null ? null : new Date(row.pending_at).toISOString(),
    review_delay_days: row.delay_s === null ? null : Math.round((row.delay_s / dayS) * 1e6) / 1e6,
    log_id: row.log_id,
    action: row.action,
    automatic: isAutomatic(row.action),
    namespace: row.namespace
  };
}

/** Pages of people have their names for titles. */
function ofPerson(namespace: number | null): boolean {
  return namespace === 2 || namespace === 3;
}
