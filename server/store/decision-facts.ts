import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import type { DecisionRow } from './decision-row.ts';
import { readJson } from './read-json.ts';

/** SHA-256 of a text, in hexadecimal. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The digest of what a decision says for ever: all that never changes and names nobody. */
export function digestOfFacts(row: DecisionRow): string {
  const { params: _, ...reason } = reasonOf(row);
  return digestOf(
    canonicalJson({
      format: 1,
      id: row.id,
      wiki: row.wiki,
      run: row.run_id,
      page: row.page_id,
      namespace: row.namespace,
      title: namesSomebody(row) ? null : row.title,
      stableRevision: row.stable_revision_id,
      revision: row.revision_id,
      decision: row.decision,
      mode: row.mode,
      intent: row.intent_id,
      decidingCheck: row.deciding_check,
      reason,
      revisions: editsOf(row).map(({ user: __, ...edit }) => edit),
      results: row.results,
      summary: row.summary,
      settingsVersion: row.settings_version,
      createdAt: row.created_at
    })
  );
}

/**
 * The digest of what a decision says of people, which is removed after some time. The salt goes with it, so that nobody
 * can try names against a digest that stays.
 */
export function digestOfPeople(row: DecisionRow, salt: string): string {
  const users = editsOf(row).map(({ user }) => user);
  const title = namesSomebody(row) ? row.title : null;
  const about = typeof row.note_params === 'string' ? { note: row.note_params } : {};
  return digestOf(canonicalJson({ salt, users, title, params: reasonOf(row).params, ...about }));
}

/** The digest of what the note of the last state is about, salted like that of the people: it may name one. */
export function digestOfEnding(params: string, salt: string): string {
  return digestOf(canonicalJson({ salt, ending: params }));
}

/** What is left of a row when the people have been removed; the title of a page of a user becomes `#` and its id. */
export function withoutPeople(
  row: DecisionRow
): Pick<DecisionRow, 'revisions' | 'reason' | 'title' | 'note_params' | 'ending_params'> {
  return {
    revisions: JSON.stringify(editsOf(row).map((edit) => ({ ...edit, user: null }))),
    reason: JSON.stringify({ ...reasonOf(row), params: [] }),
    title: namesSomebody(row) ? `#${row.page_id}` : row.title,
    note_params: null,
    ending_params: null
  };
}

/** The authors that a row names, each once. */
export function authorsOf(row: Pick<DecisionRow, 'revisions'>): string[] {
  return [...new Set(editsOf(row).flatMap(({ user }) => user ?? []))];
}

/** The checks that decided on a decision or on one of its edits, each once. */
export function decidingChecksOf(row: Pick<DecisionRow, 'revisions' | 'deciding_check'>): string[] {
  const checks = [row.deciding_check, ...editsOf(row).map(({ decidingCheck }) => decidingCheck)];
  return [...new Set(checks.flatMap((check) => check ?? []))];
}

const Edits = z.array(z.looseObject({ user: z.string().nullish(), decidingCheck: z.string().nullish() }));
const Reason = z.looseObject({ params: z.array(z.unknown()) });

/** What does not parse counts as a fact of its own kind: altered rows get another digest, never an exception. */
function editsOf({ revisions }: Pick<DecisionRow, 'revisions'>): z.infer<typeof Edits> {
  const parsed = Edits.safeParse(readJson(revisions));
  return parsed.success ? parsed.data : [{ unreadable: revisions }];
}

function reasonOf({ reason }: Pick<DecisionRow, 'reason'>): z.infer<typeof Reason> {
  const parsed = Reason.safeParse(readJson(reason));
  return parsed.success ? parsed.data : { params: [], unreadable: reason };
}

/** Pages of users and their talk pages bear the names of people. */
function namesSomebody({ namespace }: DecisionRow): boolean {
  return namespace === 2 || namespace === 3;
}
