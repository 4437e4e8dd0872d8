import type { PageRef } from '../../shared/revision.ts';
import type { PageVerdict } from '../../shared/verdict.ts';
import type { PendingPage } from '../ports.ts';
import { approvePage, type Approved } from './approve-page.ts';
import type { Halt } from './brakes/halt.ts';
import { toRecord } from './decision-record.ts';
import { noteJudgement } from './note-judgement.ts';
import { reconcile } from './reconcile.ts';
import type { Work } from './run-context.ts';
import { reviewSafely } from './review-safely.ts';
import { waitWhileReadOnly } from './wait-while-read-only.ts';

/** So many calls of a pass whose outcome nobody knows are enough: something is wrong with the wiki or the way to it. */
const mostUnknown = 2;

/** Works through the queue; returns the code of what stopped the run, or null when it came to its end. */
export async function walkQueue(work: Work): Promise<string | null> {
  const { signal, onProgress } = work;
  let waiting: ReadonlySet<number> = new Set();
  if (work.mode === 'live') {
    const hindrance = await hindranceOf(work);
    if (hindrance !== null) return hindrance;
    waiting = await reconcile(work);
  }
  const pages = work.pages ?? (await listQueue(work));
  onProgress?.({ step: 'listed', pages: pages.length });
  const onGathered = (page: PageRef) => onProgress?.({ step: 'gathered', page });
  const byId = new Map(pages.map((page) => [page.page.id, page]));
  for await (const verdict of reviewSafely(work, pages, onGathered)) {
    signal.throwIfAborted();
    work.counts.pagesJudged += 1;
    work.onJudged?.(verdict);
    const { decision, safeRevisionId } = verdict;
    onProgress?.({ step: 'judged', page: verdict.page, decision, safeRevisionId });
    const page = byId.get(verdict.page.id);
    if (!page) continue;
    const stop = waiting.has(verdict.page.id)
      ? await leave(work, verdict, { code: 'intent-open' })
      : await handle(work, page, verdict);
    if (stop !== null) return stop;
  }
  return null;
}

async function hindranceOf({ parts, wikiId, settings }: Work): Promise<string | null> {
  const account = await parts.wikiOf(wikiId).account();
  if (!account) return 'no-account';
  if (!account.rights.has('review')) return 'no-review-right';
  return (await parts.brakes.beforeRun(wikiId, settings))?.code ?? null;
}

async function listQueue({ wikiId, signal, settings, parts }: Work): Promise<PendingPage[]> {
  const pages = await parts.wikiOf(wikiId).listPending({ limit: settings.pagesPerPass, signal });
  await parts.store.queue.replace(wikiId, pages, parts.clock.now());
  return pages;
}

async function handle(work: Work, page: PendingPage, verdict: PageVerdict): Promise<string | null> {
  const { mode, settings, counts } = work;
  if (verdict.safeRevisionId === null || mode !== 'live') return leave(work, verdict, null);
  const most = settings.approvalsPerPass;
  if (counts.approved + counts.unknown >= most) {
    return leave(work, verdict, { code: 'pass-cap-reached', params: [String(most)] });
  }
  const before = await lastTry(work, verdict);
  if (before !== null) return leave(work, verdict, { code: before });
  const { state, note, params, stop } = await approveUnlessStopped(work, page, verdict);
  if (state === 'done') counts.approved += 1;
  if (state === 'refused' || state === 'undone') counts.refused += 1;
  if (state === 'unknown') counts.unknown += 1;
  if (state === 'dropped' && note !== null)
    await leave(work, verdict, { code: note, ...(params && { params }) });
  return stop ?? (counts.unknown >= mostUnknown ? 'too-many-unknown' : null);
}

/** An approval that was not planned yet when the run was asked to end is written down as left. */
async function approveUnlessStopped(work: Work, page: PendingPage, verdict: PageVerdict): Promise<Approved> {
  try {
    return await approveWhenWritable(work, page, verdict);
  } catch (fault) {
    if (work.signal.aborted) await leave(work, verdict, { code: 'stopped' });
    throw fault;
  }
}

/** Accepts a page; a wiki that closes for writing for a while is waited for. */
async function approveWhenWritable(work: Work, page: PendingPage, verdict: PageVerdict): Promise<Approved> {
  let since: number | null = null;
  for (;;) {
    const approved = await approvePage({ page, verdict }, work);
    if (approved.stop !== 'readonly') return approved;
    since ??= work.parts.clock.now();
    if (!(await waitWhileReadOnly(work, since))) return approved;
  }
}

/**
 * Why this very revision is for people, as an earlier try showed: the bot took back its approval of it; or the wiki lets
 * the account review other pages but not this one, which is asked again a day later.
 */
async function lastTry(
  { parts, wikiId }: Work,
  { page, safeRevisionId }: PageVerdict
): Promise<string | null> {
  const decisions = await parts.store.decisions.list({ wiki: wikiId, pageId: page.id, limit: 50 });
  const ofIt = decisions.filter(({ revisionId }) => revisionId === safeRevisionId);
  if (ofIt.some(({ state }) => state === 'undone')) return 'withdrawn-before';
  const since = parts.clock.now() - restrictedMs;
  const isClosed = ofIt.some(
    ({ state, note, updatedAt }) =>
      state === 'refused' && note === 'page-restricted' && Date.parse(updatedAt) >= since
  );
  return isClosed ? 'page-restricted' : null;
}

/** For so long a page that the account may not review is not tried again, unless it has changed. */
const restrictedMs = 86_400_000;

type Why = Pick<Halt, 'code' | 'params'> | null;

/** Writes down a judgement that nothing is done about, and why. */
async function leave(work: Work, verdict: PageVerdict, why: Why): Promise<null> {
  const { runId, mode, onProgress } = work;
  const note = why?.code ?? null;
  const said = { note, ...(why?.params && { noteParams: [...why.params] }) };
  onProgress?.({ step: 'decided', page: verdict.page, action: 'leave', ...said });
  await noteJudgement(work, {
    ...toRecord(verdict, { runId, mode, state: 'judged', intentId: null, summary: null }),
    ...said
  });
  return null;
}
