import type { PageVerdict } from '../../shared/verdict.ts';
import type { DecisionState } from '../../shared/decision.ts';
import type { PendingPage, ReviewState, Wiki } from '../ports.ts';
import type { Halt } from './brakes/halt.ts';
import { toRecord } from './decision-record.ts';
import { codeOf, stopsTheRun } from './failure-codes.ts';
import { readOutcome, withdrawingNote, type Sent } from './outcome.ts';
import { limitsOf, pass, type RunContext } from './run-context.ts';
import { summarise } from './summary.ts';
import { paceOf, takeTurn, waitForTurn } from './wait-for-turn.ts';
import { withdrawOwn } from './withdraw.ts';

/** What came of an approval; `stop` tells that the whole run must end, with the code why. */
export interface Approved {
  readonly state: Exclude<DecisionState, 'planned' | 'sending' | 'judged'> | 'dropped';
  readonly note: string | null;
  /** What the words of the note are about. */
  readonly params?: readonly string[] | undefined;
  readonly stop: string | null;
}

/** An approval to be made. */
export interface Approval {
  readonly page: PendingPage;
  readonly verdict: PageVerdict;
}

/**
 * Accepts the safe prefix of a page with one review. Everything is judged again from fresh answers first; the row that
 * says what is meant stands before the call, and what came of it is what the wiki says afterwards.
 */
export async function approvePage(approval: Approval, run: RunContext): Promise<Approved> {
  const { verdict: wanted, page } = approval;
  const { parts, lease, settings, signal, wikiId, onProgress } = run;
  const { store, clock, brakes } = parts;
  const halt = await brakes.beforePage(page, wanted, wikiId);
  if (halt) return dropped(halt);
  await waitForTurn(wikiId, paceOf(settings, parts), parts, signal);
  const verdict = await judgeAgain(page, wanted, run);
  if (!verdict) return { state: 'dropped', note: 'changed-meanwhile', stop: null };
  const intent = await plan(verdict, run);
  if (!intent) return { state: 'dropped', note: 'intent-open', stop: null };
  const { id, sent, summary } = intent;
  const settle = async (
    state: Approved['state'] & DecisionState,
    note: string | null,
    noteParams?: readonly string[]
  ): Promise<Approved> => {
    await store.decisions.advance(id, { state, note, noteParams, at: clock.now() }, lease);
    await pass('settled', parts);
    const said = { state, note, ...(noteParams && { noteParams: [...noteParams] }) };
    onProgress?.({ step: 'confirmed', page: sent.page, revisionId: sent.revisionId, ...said });
    return { state, note, stop: note !== null && stopsTheRun(note) ? note : null };
  };
  onProgress?.({ step: 'decided', page: sent.page, action: 'accept', note: null });
  await pass('planned', parts);
  const wiki = parts.wikiOf(wikiId);
  await wiki.prepareToApprove();
  const brakesAskedAt = clock.now();
  const last = await brakes.beforeWrite(page, verdict, wikiId);
  if (last)
    return {
      ...(await settle('refused', last.code, last.params)),
      stop: last.scope === 'run' ? last.code : null
    };
  if (!(await takeTurn(wikiId, paceOf(settings, parts), parts, signal))) return settle('refused', 'stopped');
  await pass('turn-taken', parts);
  await store.decisions.advance(id, { state: 'sending', at: clock.now() }, lease);
  await pass('sending', parts);
  const call = await lookAndSend(wiki, verdict, summary, brakesAskedAt + brakesHoldMs, run);
  await pass('sent', parts);
  await store.turns.end(wikiId);
  if ('refusal' in call) return settle('refused', call.refusal);
  onProgress?.({ step: 'sent', page: sent.page, revisionId: sent.revisionId });
  const outcome = await readOutcome(wiki, sent, call.failure, call.before);
  await pass('outcome-read', parts);
  if (!outcome.slipped) return settle(outcome.state, outcome.note);
  // Written down first, so that it is done whatever happens to this process.
  await store.decisions.advance(id, { state: 'unknown', note: withdrawingNote, at: clock.now() }, lease);
  const { state, note } = await withdrawOwn(sent, run);
  return settle(state, note);
}

function dropped({ code, scope, params }: Halt): Approved {
  return { state: 'dropped', note: code, params, stop: scope === 'run' ? code : null };
}

/** The verdict of this very moment; null unless it accepts the same as the one before. */
async function judgeAgain(
  page: PendingPage,
  wanted: PageVerdict,
  { parts, signal, wikiId }: RunContext
): Promise<PageVerdict | null> {
  const found = await parts.wikiOf(wikiId).findPending({ pageIds: [page.page.id] });
  for await (const { verdict } of parts.review(wikiId, found, signal)) {
    const isSame = verdict.safeRevisionId !== null && verdict.safeRevisionId === wanted.safeRevisionId;
    return isSame ? verdict : null;
  }
  return null;
}

interface Intent {
  readonly id: number;
  readonly sent: Sent;
  readonly summary: string;
}

/** Writes down what is meant; null when the same is meant already and nobody knows yet what came of it. */
async function plan(
  verdict: PageVerdict,
  { parts, runId, lease, wikiId, reportPage }: RunContext
): Promise<Intent | null> {
  const { language } = await parts.wikiOf(wikiId).site();
  const intentId = parts.newIntentId();
  const facts = { intentId, reportPage };
  const summary = summarise(verdict, facts, (key, params) => parts.translate(language, key, params));
  const record = toRecord(verdict, { runId, mode: 'live', state: 'planned', intentId, summary });
  try {
    const id = await parts.store.decisions.add({ ...record, at: parts.clock.now() }, lease);
    return { id, sent: { ...record, intentId }, summary };
  } catch (fault) {
    if (codeOf(fault) === 'duplicate') return null;
    throw fault;
  }
}

type Call = { refusal: string } | { failure: string | null; before: ReviewState };

const mostLooks = 3;

/** What the brakes said, the stop page above all, is gone by for a minute and no longer. */
const brakesHoldMs = 60_000;

/**
 * Looks at the page past every cache and sends the review at once; where too much time has gone by in between, looks
 * again. Nothing was sent where the answer is a refusal.
 */
async function lookAndSend(
  wiki: Wiki,
  verdict: PageVerdict,
  summary: string,
  brakesHoldUntil: number,
  run: RunContext
): Promise<Call> {
  const { parts, signal } = run;
  const revisionId = verdict.safeRevisionId ?? 0;
  for (let look = 1; look <= mostLooks; look += 1) {
    const notAfter = Math.min(parts.clock.now() + limitsOf(parts).lookMs, brakesHoldUntil);
    const before = await read(wiki, verdict.page.id);
    if (typeof before === 'string') return { refusal: before };
    if (!isAsJudged(before, verdict)) return { refusal: 'changed-meanwhile' };
    const [hindrance] = before.hindrances;
    if (hindrance !== undefined) return { refusal: hindrance };
    await pass('looked', parts);
    if (signal.aborted) return { refusal: 'stopped' };
    try {
      await wiki.approve({ revisionId, summary, notAfter });
      return { failure: null, before };
    } catch (fault) {
      const failure = codeOf(fault);
      if (failure !== 'too-late') return { failure, before };
    }
  }
  return { refusal: 'too-late' };
}

async function read(wiki: Wiki, pageId: number): Promise<ReviewState | string> {
  try {
    return await wiki.readReviewState(pageId);
  } catch (fault) {
    return codeOf(fault);
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
