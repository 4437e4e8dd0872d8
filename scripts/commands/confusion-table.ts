import type { Expectation, ExpectedEdit } from '../../shared/regression-case.ts';
import type { Message } from '../../shared/message.ts';
import type { Decision, PageVerdict } from '../../shared/verdict.ts';

/** Something about a case that came out otherwise than expected; `revisionId` is null where it is the page's verdict. */
export interface Mismatch {
  readonly name: string;
  readonly revisionId: number | null;
  readonly expected: Decision;
  readonly got: Decision | null;
  readonly decidingCheck: string | null;
  readonly reason: Message | null;
}

/** A bad edit that accepting the page's safe prefix would publish. */
export interface AcceptedHarm {
  readonly name: string;
  readonly revisionId: number;
  readonly decidingCheck: string | null;
}

/** How the edits of one label were judged; `safe` lie in the safe prefix, `undone` do so too but are taken back in it. */
export type LabelCounts = Record<Decision | 'safe' | 'undone' | 'outside', number>;

/** What judging all cases came to. */
export interface CaseSummary {
  readonly cases: number;
  readonly edits: number;
  readonly good: LabelCounts;
  readonly bad: LabelCounts;
  /** 0 to 1; null without good edits. */
  readonly goodApprovedShare: number | null;
  readonly mismatches: readonly Mismatch[];
  readonly acceptedHarm: readonly AcceptedHarm[];
}

/** Compares verdicts with what was expected of them. */
export function summariseCases(
  judged: readonly { readonly expectation: Expectation; readonly verdict: PageVerdict }[]
): CaseSummary {
  const counts = { good: noCounts(), bad: noCounts() };
  const mismatches: Mismatch[] = [];
  const acceptedHarm: AcceptedHarm[] = [];
  for (const { expectation, verdict } of judged) {
    mismatches.push(...mismatchesOf(expectation, verdict));
    for (const edit of expectation.edits) {
      const revision = verdict.revisions.find(({ revisionId }) => revisionId === edit.revisionId);
      if (!revision) continue;
      const place = placeOf(edit, revision.inSafePrefix, verdict);
      counts[edit.label][revision.decision] += 1;
      counts[edit.label][place] += 1;
      if (edit.label === 'bad' && place === 'safe') {
        const { revisionId, decidingCheck } = revision;
        acceptedHarm.push({ name: expectation.name, revisionId, decidingCheck });
      }
    }
  }
  const goodEdits = total(counts.good);
  return {
    cases: judged.length,
    edits: goodEdits + total(counts.bad),
    ...counts,
    goodApprovedShare: goodEdits === 0 ? null : (counts.good.safe + counts.good.undone) / goodEdits,
    mismatches,
    acceptedHarm
  };
}

/** The summary for a person: what came out otherwise, the two tables, and the share of good edits that need nobody. */
export function printSummary(summary: CaseSummary, sentence: (message: Message) => string): void {
  for (const { name, revisionId, expected, got, decidingCheck, reason } of summary.mismatches) {
    const check = decidingCheck === null ? '' : ` by ${decidingCheck}`;
    const about = revisionId === null ? 'page' : String(revisionId);
    const words = reason ? sentence(reason) : 'There is no such revision.';
    console.log(`! ${name} (${about}): expected ${expected}, got ${got ?? 'nothing'}${check}. ${words}`);
  }
  for (const { name, revisionId, decidingCheck } of summary.acceptedHarm) {
    console.log(
      `!! ${name} (${revisionId}): a bad edit would be accepted, by ${decidingCheck ?? 'no check'}.`
    );
  }
  const columns = ['approve', 'manual', 'blocked', 'safe', 'undone', 'outside'] as const;
  console.log(row(['', 'approve', 'manual', 'blocked', '| safe', 'undone', 'outside']));
  for (const label of ['good', 'bad'] as const) {
    console.log(row([label, ...columns.map((column) => String(summary[label][column]))]));
  }
  console.log(shareLine(summary));
}

/** How much of the good work needs nobody, in one line. */
export function shareLine({ cases, edits, goodApprovedShare, good, bad, acceptedHarm }: CaseSummary): string {
  const share = goodApprovedShare === null ? '–' : `${(goodApprovedShare * 100).toFixed(1)} %`;
  return `${cases} cases, ${edits} edits: ${share} of ${total(good)} good edits accepted, ${acceptedHarm.length} of ${total(bad)} bad ones.`;
}

function mismatchesOf({ name, edits, expectedPage }: Expectation, verdict: PageVerdict): Mismatch[] {
  const ofEdits = edits.flatMap(({ revisionId, expected }): Mismatch[] => {
    const got = verdict.revisions.find((one) => one.revisionId === revisionId);
    if (got?.decision === expected) return [];
    const { decision = null, decidingCheck = null, reason = null } = got ?? {};
    return [{ name, revisionId, expected, got: decision, decidingCheck, reason }];
  });
  if (verdict.decision === expectedPage) return ofEdits;
  const { decision: got, decidingCheck, reason } = verdict;
  return [...ofEdits, { name, revisionId: null, expected: expectedPage, got, decidingCheck, reason }];
}

/** Only the last revision of the prefix is published, so an edit that is taken back up to there does no harm. */
function placeOf(
  { undoneBy }: ExpectedEdit,
  inSafePrefix: boolean,
  { revisions, safeRevisionId }: PageVerdict
): 'safe' | 'undone' | 'outside' {
  if (!inSafePrefix) return 'outside';
  const order = revisions.map(({ revisionId }) => revisionId);
  const isUndone = undoneBy !== null && order.indexOf(safeRevisionId ?? 0) >= order.indexOf(undoneBy);
  return isUndone ? 'undone' : 'safe';
}

function noCounts(): LabelCounts {
  return { approve: 0, manual: 0, blocked: 0, safe: 0, undone: 0, outside: 0 };
}

function total({ approve, manual, blocked }: LabelCounts): number {
  return approve + manual + blocked;
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(6) : cell.padStart(9))).join('');
}
