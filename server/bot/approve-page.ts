import type { DecisionRecord, DecisionState } from '../../shared/decision.ts';
import type { PageVerdict } from '../../shared/verdict.ts';
import type { PendingPage, ReviewState, Wiki } from '../ports.ts';
import type { BotParts } from './bot-parts.ts';
import { toRecord } from './decision-record.ts';
import { codeOf, stopsTheRun } from './failure-codes.ts';
import { summarise } from './summary.ts';
import { waitForTurn } from './write-limit.ts';

/** What came of an approval; `stop` tells that the whole run must end, with the code why. */
export interface Approved {
  readonly state: Exclude<DecisionState, 'planned' | 'sending' | 'judged'> | 'dropped';
  readonly note: string | null;
  readonly stop: string | null;
}

/** An approval to be made. */
export interface Approval {
  readonly runId: number;
  readonly page: PendingPage;
  readonly verdict: PageVerdict;
  readonly writesPerMinute: number;
}

/**
 * Accepts the safe prefix of a page with one review. Everything is judged again from fresh answers first; the row that
 * says what is meant stands before the call, and what came of it is what the wiki says afterwards.
 */
export async function approvePage(
  approval: Approval,
  parts: BotParts,
  signal: AbortSignal
): Promise<Approved> {
  const { verdict: wanted, page, writesPerMinute } = approval;
  const { store, clock } = parts;
  await waitForTurn(wanted.wiki, writesPerMinute, store.decisions, clock, signal);
  const verdict = await judgeAgain(page, wanted, parts, signal);
  const revisionId = verdict?.safeRevisionId ?? null;
  if (!verdict || revisionId === null || revisionId !== wanted.safeRevisionId) {
    return { state: 'dropped', note: 'changed-meanwhile', stop: null };
  }
  const wiki = parts.wikiOf(verdict.wiki);
  const { language } = await wiki.site();
  const intentId = parts.newIntentId();
  const summary = summarise(verdict, intentId, (key, params) => parts.translate(language, key, params));
  const record = toRecord(verdict, {
    runId: approval.runId,
    mode: 'live',
    state: 'planned',
    intentId,
    summary
  });
  const id = await store.decisions.add({ ...record, at: clock.now() });
  await wiki.prepareToApprove();
  const before = await readUnlessGone(wiki, verdict.page.id);
  if (!before) return settle(id, parts, 'refused', 'page-missing');
  if (!isAsJudged(before, verdict)) return settle(id, parts, 'refused', 'changed-meanwhile');
  const [hindrance] = before.hindrances;
  if (hindrance !== undefined) return settle(id, parts, 'refused', hindrance);
  await store.decisions.advance(id, { state: 'sending', at: clock.now() });
  if (signal.aborted) return settle(id, parts, 'refused', 'stopped');
  const failure = await send(wiki, revisionId, summary);
  const { state, note } = await readOutcome(wiki, { ...record, intentId }, failure);
  return settle(id, parts, state, note);
}

/** Tells from the wiki what became of calls whose answer nobody saw, such as after a crash. */
export async function settleUnfinished(wikiId: string, parts: BotParts): Promise<void> {
  for (const record of await parts.store.decisions.unfinished(wikiId)) {
    const { state, note } = await readOutcome(parts.wikiOf(wikiId), record, 'not-sent');
    await parts.store.decisions.advance(record.id, { state, note, at: parts.clock.now() });
  }
}

type Sent = Pick<DecisionRecord, 'page' | 'revisionId' | 'stableRevisionId' | 'intentId'>;
type Outcome = { state: 'done' | 'refused' | 'unknown'; note: string | null };

/**
 * What became of a call: the wiki's own review log says whether it was made, whatever the answer was. `failure` is what
 * the answer said, null for success; it is believed only where the wiki agrees.
 */
async function readOutcome(wiki: Wiki, sent: Sent, failure: string | null): Promise<Outcome> {
  try {
    const { revisionId, intentId } = sent;
    if (await wiki.hasApproved({ revisionId, intentId: intentId ?? '' }))
      return { state: 'done', note: null };
    const { stableRevisionId } = await wiki.readReviewState(sent.page.id);
    if (stableRevisionId === revisionId) return { state: 'refused', note: failure ?? 'somebody-else' };
    const lost = failure === null || failure === 'unknown-outcome';
    if (lost) return { state: 'unknown', note: failure ?? 'not-stable-afterwards' };
    return { state: 'refused', note: failure };
  } catch (fault) {
    const note = codeOf(fault);
    return note === 'page-missing' ? { state: 'refused', note } : { state: 'unknown', note };
  }
}

async function judgeAgain(
  page: PendingPage,
  wanted: PageVerdict,
  parts: BotParts,
  signal: AbortSignal
): Promise<PageVerdict | null> {
  const found = await parts.wikiOf(wanted.wiki).findPending({ pageIds: [page.page.id] });
  for await (const { verdict } of parts.review(wanted.wiki, found, signal)) return verdict;
  return null;
}

async function readUnlessGone(wiki: Wiki, pageId: number): Promise<ReviewState | null> {
  try {
    return await wiki.readReviewState(pageId);
  } catch (fault) {
    if (codeOf(fault) === 'page-missing') return null;
    throw fault;
  }
}

function isAsJudged(state: ReviewState, verdict: PageVerdict): boolean {
  const judged = verdict.revisions.map(({ revisionId }) => revisionId);
  return (
    state.stableRevisionId === verdict.stableRevisionId &&
    state.pendingRevisionIds.length === judged.length &&
    state.pendingRevisionIds.every((id, index) => id === judged[index])
  );
}

/** Sends the review; returns the code of the refusal, or null when the wiki said that all is well. */
async function send(wiki: Wiki, revisionId: number, summary: string): Promise<string | null> {
  try {
    await wiki.approve({ revisionId, summary });
    return null;
  } catch (fault) {
    return codeOf(fault);
  }
}

async function settle(
  id: number,
  { store, clock }: BotParts,
  state: Approved['state'] & DecisionState,
  note: string | null
): Promise<Approved> {
  await store.decisions.advance(id, { state, note, at: clock.now() });
  return { state, note, stop: note !== null && stopsTheRun(note) ? note : null };
}
