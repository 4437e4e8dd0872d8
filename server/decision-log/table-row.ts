import type { DecidedRevision, DecisionRecord, ShortResult } from '../../shared/decision.ts';

/** One column of the table: heading and what stands under it. */
type Column = readonly [heading: string, cell: (record: DecisionRecord) => string | number | null];

const columns: readonly Column[] = [
  ['id', ({ id }) => id],
  ['wiki', ({ wiki }) => wiki],
  ['run', ({ runId }) => runId],
  ['judged_at', ({ createdAt }) => createdAt],
  ['changed_at', ({ updatedAt }) => updatedAt],
  ['decision', ({ decision }) => decision],
  ['state', ({ state }) => state],
  ['note', ({ note }) => note],
  ['mode', ({ mode }) => mode],
  ['page_id', ({ page }) => page.id],
  ['namespace', ({ page }) => page.namespace],
  ['page', ({ page }) => page.title],
  ['stable_revision', ({ stableRevisionId }) => stableRevisionId],
  ['revision', ({ revisionId }) => revisionId],
  ['revisions', ({ revisions }) => revisions.map(({ revisionId }) => revisionId).join(' ')],
  // No name of a user has a bar in it.
  ['authors', ({ revisions }) => [...new Set(revisions.flatMap(({ user }) => user ?? []))].join('|')],
  ['deciding_check', ({ decidingCheck }) => decidingCheck],
  ['reason', ({ reason }) => reason.key],
  ['results', ({ revisions }) => revisions.map(resultsOf).join('; ')],
  ['settings_version', ({ settingsVersion }) => settingsVersion],
  ['intent', ({ intentId }) => intentId],
  ['summary', ({ summary }) => summary]
];

/** The headings, in order. */
export const tableColumns: readonly string[] = columns.map(([heading]) => heading);

/** The cells of a decision, in the order of the headings; what is unknown is empty. */
export function toRow(record: DecisionRecord): string[] {
  return columns.map(([, cell]) => String(cell(record) ?? ''));
}

/** Such as `12 user_block=block bot_user=approve (no_net_change=approve)`: in brackets, of the whole change. */
function resultsOf({ revisionId, results, cumulative }: DecidedRevision): string {
  const alone = telling(results);
  const together = telling(cumulative);
  return [revisionId, ...alone, ...(together.length > 0 ? [`(${together.join(' ')})`] : [])].join(' ');
}

function telling(results: readonly ShortResult[]): string[] {
  return results.flatMap(([check, outcome]) => (outcome === 'neutral' ? [] : `${check}=${outcome}`));
}
