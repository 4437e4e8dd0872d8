import type { DecisionRecord } from '../../shared/decision.ts';
import type { PageRef } from '../../shared/revision.ts';
import type { PageVerdict } from '../../shared/verdict.ts';
import type { PendingPage } from '../ports.ts';
import { approvePage, type Approved } from './approve-page.ts';
import { toRecord } from './decision-record.ts';
import { reconcile } from './reconcile.ts';
import type { Work } from './run-context.ts';
import { waitWhileReadOnly } from './wait-while-read-only.ts';

/** So many calls of a pass whose outcome nobody knows are enough: something is wrong with the wiki or the way to it. */
const mostUnknown = 2;

/** Works through the queue; returns the code of what stopped the run, or null when it came to its end. */
export async function walkQueue(work: Work): Promise<string | null> {
  const { wikiId, signal, parts, onProgress } = work;
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
  for await (const { verdict } of parts.review(wikiId, pages, signal, onGathered)) {
    signal.throwIfAborted();
    work.counts.pagesJudged += 1;
    work.onJudged?.(verdict);
    const { decision, safeRevisionId } = verdict;
    onProgress?.({ step: 'judged', page: verdict.page, decision, safeRevisionId });
    const page = waiting.has(verdict.page.id) ? undefined : byId.get(verdict.page.id);
    const stop = page ? await handle(work, page, verdict) : null;
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
  const mayApprove = mode === 'live' && counts.approved + counts.unknown < settings.approvalsPerPass;
  if (verdict.safeRevisionId === null || !mayApprove) {
    await note(work, verdict, null);
    return null;
  }
  if (await wasWithdrawn(work, verdict)) {
    await note(work, verdict, 'withdrawn-before');
    return null;
  }
  const { state, note: code, stop } = await approveWhenWritable(work, page, verdict);
  if (state === 'done') counts.approved += 1;
  if (state === 'refused' || state === 'undone') counts.refused += 1;
  if (state === 'unknown') counts.unknown += 1;
  if (state === 'dropped' && stop === null && code !== 'changed-meanwhile') await note(work, verdict, code);
  else if (state === 'dropped') tellLeft(work, verdict, code);
  return stop ?? (counts.unknown >= mostUnknown ? 'too-many-unknown' : null);
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

/** Whether the bot took back its approval of this very revision before: then it is for people. */
async function wasWithdrawn(
  { parts, wikiId }: Work,
  { page, safeRevisionId }: PageVerdict
): Promise<boolean> {
  const decisions = await parts.store.decisions.list({ wiki: wikiId, pageId: page.id, limit: 50 });
  return decisions.some(({ state, revisionId }) => state === 'undone' && revisionId === safeRevisionId);
}

/** Writes down a judgement that nothing is done about, unless it is the one that stands there already. */
async function note(work: Work, verdict: PageVerdict, code: string | null): Promise<void> {
  const { runId, mode, parts, lease } = work;
  const { store, clock } = parts;
  tellLeft(work, verdict, code);
  const record = toRecord(verdict, { runId, mode, state: 'judged', intentId: null, summary: null });
  const [last] = await store.decisions.lastOfPages(verdict.wiki, [verdict.page.id]);
  if (last && isSame(last, { ...record, note: code })) return;
  await store.decisions.add({ ...record, note: code, at: clock.now() }, lease);
}

function tellLeft({ onProgress }: Work, { page }: PageVerdict, code: string | null): void {
  onProgress?.({ step: 'decided', page, action: 'leave', note: code });
}

function isSame(last: DecisionRecord, next: Omit<DecisionRecord, 'id' | 'createdAt' | 'updatedAt'>): boolean {
  return (
    last.state === 'judged' &&
    last.decision === next.decision &&
    last.revisionId === next.revisionId &&
    last.stableRevisionId === next.stableRevisionId &&
    last.decidingCheck === next.decidingCheck &&
    last.settingsVersion === next.settingsVersion &&
    last.note === next.note
  );
}
