import type { Knex } from 'knex';
import type { DecisionRecord } from '../../../shared/decision.ts';
import type { Log } from '../../ports.ts';
import type { Database } from '../database.ts';
import { toDecisionRecord, type DecisionRow } from '../decision-row.ts';
import { inSlices } from '../in-slices.ts';

const atOnce = 200;

/** Takes approvals sent since then (epoch ms) under watch, with the checks that spoke for them; returns how many. */
export async function watchApprovals(
  database: Database,
  wiki: string,
  since: number,
  log: Log
): Promise<number> {
  let watched = 0;
  let after = 0;
  for (;;) {
    const rows = await database.read(async (knex) => unwatched(knex, wiki, since, after));
    if (rows.length === 0) return watched;
    after = rows.at(-1)?.id ?? after;
    await database.write(async (transaction) => {
      for (const row of rows) await enter(transaction, row, log);
    });
    watched += rows.length;
  }
}

/** An approval that the bot took back at once, because the page had changed under it, says nothing of the checks. */
const notCounted = 'withdrawn-after-race';

async function unwatched(knex: Knex, wiki: string, since: number, after: number): Promise<DecisionRow[]> {
  return knex<DecisionRow>('decisions as d')
    .leftJoin('approvals as a', 'a.decision_id', 'd.id')
    .whereNull('a.decision_id')
    .where('d.wiki', wiki)
    .where('d.sent_at', '>=', since)
    .where('d.id', '>', after)
    .whereIn('d.state', ['done', 'undone'])
    .where({ 'd.decision': 'approve', 'd.mode': 'live' })
    .where((query) => query.whereNull('d.note').orWhereNot('d.note', notCounted))
    .orderBy('d.id')
    .limit(atOnce)
    .select('d.*');
}

async function enter(transaction: Knex.Transaction, row: DecisionRow, log: Log): Promise<void> {
  await transaction('approvals')
    .insert({
      decision_id: row.id,
      wiki: row.wiki,
      page_id: row.page_id,
      settings_version: row.settings_version,
      approved_at: row.sent_at ?? row.created_at,
      hashes_asked: false
    })
    .onConflict('decision_id')
    .ignore();
  const record = toDecisionRecord(row, log);
  const checks = record ? [...checksFor(record)] : [];
  await inSlices(checks, async (slice) => {
    const entries = slice.map(([check, decided]) => ({ decision_id: row.id, check_id: check, decided }));
    await transaction('approval_checks').insert(entries).onConflict(['decision_id', 'check_id']).ignore();
    return [];
  });
}

/** The checks that spoke for an accepted edit, and whether they decided on one. */
function checksFor({ revisions }: DecisionRecord): Map<string, boolean> {
  const checks = new Map<string, boolean>();
  for (const { decision, absorbedBy, decidingCheck, results, cumulative } of revisions) {
    if (decision !== 'approve' || absorbedBy !== null) continue;
    for (const [check, outcome] of [...results, ...cumulative]) {
      if (outcome === 'approve' && !checks.has(check)) checks.set(check, false);
    }
    if (decidingCheck !== null) checks.set(decidingCheck, true);
  }
  return checks;
}
