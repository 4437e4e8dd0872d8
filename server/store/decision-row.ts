import { DecisionRecord } from '../../shared/decision.ts';
import type { DecisionStore, Log } from '../ports.ts';
import { packResults, unpackResults } from './packed-results.ts';
import { parseRow } from './parse-row.ts';
import { readJson } from './read-json.ts';
import { toIsoTime } from './to-iso-time.ts';

/** A row of `decisions`. `sent_at` is when the write was last about to be sent. */
export interface DecisionRow {
  id: number;
  wiki: string;
  run_id: number;
  page_id: number;
  namespace: number;
  title: string;
  stable_revision_id: number;
  revision_id: number;
  decision: string;
  state: string;
  mode: string;
  intent_id: string | null;
  deciding_check: string | null;
  reason: string;
  revisions: string;
  /** What the checks found, packed; null in rows of times when it was not kept. */
  results: string | null;
  summary: string | null;
  note: string | null;
  /** What the words of the note are about (JSON); null where it is about nothing. */
  note_params: string | null;
  /** The same of the note with which it came to its last state; null as long as it stands as it was entered. */
  ending_params: string | null;
  settings_version: number | null;
  created_at: number;
  updated_at: number;
  sent_at: number | null;
}

/** The row of a new decision. */
export function toDecisionRow(record: Parameters<DecisionStore['add']>[0]): Omit<DecisionRow, 'id'> {
  return {
    wiki: record.wiki,
    run_id: record.runId,
    page_id: record.page.id,
    namespace: record.page.namespace,
    title: record.page.title,
    stable_revision_id: record.stableRevisionId,
    revision_id: record.revisionId,
    decision: record.decision,
    state: record.state,
    mode: record.mode,
    intent_id: record.intentId,
    deciding_check: record.decidingCheck,
    reason: JSON.stringify(record.reason),
    revisions: JSON.stringify(record.revisions.map(({ results: _, cumulative: __, ...edit }) => edit)),
    results: packResults(record.revisions),
    summary: record.summary,
    note: record.note,
    note_params: record.noteParams === undefined ? null : JSON.stringify(record.noteParams),
    ending_params: null,
    settings_version: record.settingsVersion,
    created_at: record.at,
    updated_at: record.at,
    sent_at: record.state === 'sending' ? record.at : null
  };
}

/** The decision of a row, or null when it no longer parses. */
export function toDecisionRecord(row: DecisionRow, log: Log): DecisionRecord | null {
  const noteParams = row.ending_params ?? row.note_params;
  const record: Record<Exclude<keyof DecisionRecord, 'noteParams' | 'dispute'>, unknown> = {
    id: row.id,
    wiki: row.wiki,
    runId: row.run_id,
    page: { id: row.page_id, namespace: row.namespace, title: row.title },
    stableRevisionId: row.stable_revision_id,
    revisionId: row.revision_id,
    decision: row.decision,
    state: row.state,
    mode: row.mode,
    intentId: row.intent_id,
    decidingCheck: row.deciding_check,
    reason: readJson(row.reason),
    revisions: unpackResults(readJson(row.revisions), row.results),
    summary: row.summary,
    note: row.note,
    settingsVersion: row.settings_version,
    createdAt: toIsoTime(row.created_at),
    updatedAt: toIsoTime(row.updated_at),
    ...(noteParams !== null && { noteParams: readJson(noteParams) })
  };
  return parseRow(DecisionRecord, record, { log, table: 'decisions', id: row.id });
}
