import type { UnfinishedDecision } from '../ports.ts';
import { readOutcome, withdrawingNote, type Outcome } from './outcome.ts';
import { limitsOf, pass, type RunContext } from './run-context.ts';
import { tellOfWithdrawal, withdrawOwn } from './withdraw.ts';

/**
 * Finds out what became of calls whose end nobody wrote down, such as after a crash. Returns the pages that must wait
 * because a call may still be on its way; a page whose call was not made is judged and accepted like any other.
 */
export async function reconcile(run: RunContext): Promise<ReadonlySet<number>> {
  const { parts, wikiId, lease } = run;
  const { decisions } = parts.store;
  const waiting = new Set<number>();
  for (const record of await decisions.unfinished(wikiId)) {
    const end = await endOf(record, run);
    if (end) {
      const change = { state: end.state, note: end.note, at: parts.clock.now() };
      await decisions.advance(record.id, change, lease);
    } else waiting.add(record.page.id);
  }
  await pass('reconciled', parts);
  return waiting;
}

/** Null while it cannot be told. */
async function endOf(record: UnfinishedDecision, run: RunContext): Promise<Outcome | null> {
  const notSent: Outcome = { state: 'refused', note: 'not-sent', slipped: false };
  // No call is made before the row says so.
  if (record.state === 'planned') return notSent;
  const before = record.note === withdrawingNote ? withdrawingNote : null;
  const outcome = await readOutcome(run.parts.wikiOf(run.wikiId), record, notSent.note, before);
  if (outcome.state === 'unknown') return null;
  if (outcome.note === notSent.note && record.ageMs < limitsOf(run.parts).graceMs) return null;
  if (outcome.state === 'undone') tellOfWithdrawal(record, run);
  return outcome.slipped ? withdrawOwn(record, run) : outcome;
}
