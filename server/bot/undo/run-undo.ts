import type { DecisionRecord } from '../../../shared/decision.ts';
import type { UndoSelection } from '../../ports.ts';
import { codeOf, stopsTheRun } from '../failure-codes.ts';
import { holdLease, type HeldLease } from '../hold-lease.ts';
import type { UndoParts } from './undo-parts.ts';
import { withdrawOne, type Withdrawn } from './withdraw-one.ts';

/** What is to be withdrawn, who wants it and why. `selectionText` is what was asked for, for people to read. */
export interface UndoRequest {
  readonly wikiId: string;
  readonly selection: UndoSelection;
  readonly selectionText: string;
  readonly by: string;
  readonly reason: string;
  readonly signal: AbortSignal;
  /** Told of each approval when it is dealt with, and when another process has to be waited for. */
  readonly onProgress?: (progress: UndoProgress) => void;
}

/** How far an undo has come. */
export type UndoProgress =
  | { readonly step: 'waiting' }
  | { readonly step: 'begun'; readonly undoId: number; readonly of: number }
  | {
      readonly step: 'item';
      readonly index: number;
      readonly of: number;
      readonly decision: DecisionRecord;
      readonly withdrawn: NonNullable<Withdrawn>;
    };

/** How an undo ended; `failure` is a code. */
export interface UndoResult {
  readonly undoId: number | null;
  readonly outcome: 'done' | 'stopped' | 'failed';
  readonly failure: string | null;
  readonly counts: Readonly<Record<'done' | 'kept' | 'refused' | 'unknown', number>>;
}

/**
 * Withdraws the bot's own approvals of a selection, newest first, one after the other in the turns that all writes take.
 * What people have reviewed since is left alone. Works whatever the bot itself may do: a person asked for it, and it only
 * takes back.
 */
export async function runUndo(request: UndoRequest, parts: UndoParts): Promise<UndoResult> {
  const held = await waitForLease(request, parts);
  if (typeof held === 'string')
    return ended(null, held === 'stopped' ? 'stopped' : 'failed', held === 'stopped' ? null : held);
  try {
    return await undoHolding(held, request, parts);
  } finally {
    await held.release();
  }
}

const tryAgainMs = 5_000;
const mostTries = 120;

/** A pass may be under way; what is asked here comes next. */
async function waitForLease(
  { wikiId, signal, onProgress }: UndoRequest,
  parts: UndoParts
): Promise<HeldLease | string> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (signal.aborted) return 'stopped';
    const held = await holdLease(wikiId, parts, signal);
    if (held) return held;
    onProgress?.({ step: 'waiting' });
    await parts.clock.sleep(tryAgainMs, signal).catch(() => undefined);
  }
  return 'elsewhere';
}

async function undoHolding(held: HeldLease, request: UndoRequest, parts: UndoParts): Promise<UndoResult> {
  const { wikiId, selection, selectionText, by, reason, onProgress } = request;
  const { store, clock, log } = parts;
  const { signal, lease } = held;
  const account = await parts.wikiOf(wikiId).account();
  if (!account) return ended(null, 'failed', 'no-account');
  if (!account.rights.has('review')) return ended(null, 'failed', 'no-review-right');
  const chosen = await store.undos.chosen(wikiId, selection);
  const decisionIds = chosen.map(({ id }) => id);
  const undoId = await store.undos.begin(wikiId, {
    selection: selectionText,
    by,
    reason,
    decisionIds,
    at: clock.now()
  });
  onProgress?.({ step: 'begun', undoId, of: chosen.length });
  const { settings } = await store.settings.current(wikiId);
  const counts = { done: 0, kept: 0, refused: 0, unknown: 0 };
  let end: Pick<UndoResult, 'outcome' | 'failure'> = { outcome: 'done', failure: null };
  for (const [index, decision] of chosen.entries()) {
    if (signal.aborted) end = interrupted(held);
    if (end.outcome !== 'done') break;
    try {
      const summary = await summaryOf(decision, request, parts);
      const withdrawn = await withdrawOne(
        { undoId, decision, summary, settings: settings.bot, lease, signal },
        parts
      );
      if (!withdrawn) end = interrupted(held);
      else {
        const { state, note } = withdrawn;
        if (state !== 'planned' && state !== 'sending') counts[state] += 1;
        onProgress?.({ step: 'item', index, of: chosen.length, decision, withdrawn });
        if (note !== null && stopsTheRun(note)) end = { outcome: 'failed', failure: note };
      }
    } catch (fault) {
      log.error(
        { wiki: wikiId, undoId, decisionId: decision.id, fault },
        'an approval could not be withdrawn'
      );
      end = { outcome: 'failed', failure: codeOf(fault) };
    }
  }
  await store.undos.finish(undoId, { outcome: end.outcome, at: clock.now() });
  log.info({ wiki: wikiId, undoId, ...counts, ...end }, 'undo ended');
  return { undoId, ...end, counts };
}

function interrupted(held: HeldLease): Pick<UndoResult, 'outcome' | 'failure'> {
  return held.isLost() ? { outcome: 'failed', failure: 'lease-lost' } : { outcome: 'stopped', failure: null };
}

function ended(undoId: number | null, outcome: UndoResult['outcome'], failure: string | null): UndoResult {
  return { undoId, outcome, failure, counts: { done: 0, kept: 0, refused: 0, unknown: 0 } };
}

/** Comments have at most 500 bytes, and a letter has up to four of them. */
const mostLetters = 100;

async function summaryOf(
  { intentId }: DecisionRecord,
  { wikiId, reason }: UndoRequest,
  { wikiOf, translate }: UndoParts
): Promise<string> {
  const { language } = await wikiOf(wikiId).site();
  // Square brackets are what intent ids stand in.
  const words = [...reason.replace(/[[\]\s]+/gu, ' ')].slice(0, mostLetters).join('');
  return `${translate(language, 'seula-bot-summary-undone', [words])} [seula:${intentId ?? ''}]`;
}
