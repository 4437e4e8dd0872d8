import type { PassSummary } from '../../shared/bot-status.ts';
import type { DecisionRecord } from '../../shared/decision.ts';
import type { PageVerdict } from '../../shared/verdict.ts';
import type { BotSettings } from '../../shared/wiki-settings.ts';
import type { PendingPage } from '../ports.ts';
import { approvePage, settleUnfinished } from './approve-page.ts';
import type { BotParts } from './bot-parts.ts';
import { toRecord } from './decision-record.ts';
import { codeOf } from './failure-codes.ts';

/** A pass as it was asked for. `live` has an effect only where the wiki's settings do not say `off` or `dry-run`. */
export interface PassRequest {
  readonly wikiId: string;
  /** Whether the operator allows writing; the wiki's settings must allow it too. */
  readonly live: boolean;
  readonly signal: AbortSignal;
  /** These pages instead of the whole queue. */
  readonly pages?: readonly PendingPage[];
  /** Told of every verdict, before anything is done about it. */
  readonly onJudged?: (verdict: PageVerdict) => void;
}

/** A pass that has ended; its numbers, and how it ended. */
export type PassResult = Omit<PassSummary, 'startedAt' | 'endedAt' | 'outcome'> & {
  outcome: NonNullable<PassSummary['outcome']>;
};

/** What a pass does: it writes only where both the operator and the wiki's settings allow it. */
export function passMode({ mode }: BotSettings, live: boolean): 'dry-run' | 'live' {
  return live && (mode === 'trial' || mode === 'live') ? 'live' : 'dry-run';
}

/** So many calls of a pass whose outcome nobody knows are enough: something is wrong with the wiki or the way to it. */
const mostUnknown = 2;

type Counts = Pick<PassResult, 'pagesJudged' | 'approved' | 'refused' | 'unknown'>;

/** One pass over a wiki's queue, oldest page first; null where the settings say that the bot is off. */
export async function runPass(request: PassRequest, parts: BotParts): Promise<PassResult | null> {
  const { wikiId, live } = request;
  const { store, clock, log } = parts;
  const { settings } = await store.settings.current(wikiId);
  if (settings.bot.mode === 'off') return null;
  const mode = passMode(settings.bot, live);
  const runId = await store.runs.begin(wikiId, mode, clock.now());
  const counts: Counts = { pagesJudged: 0, approved: 0, refused: 0, unknown: 0 };
  const end = await work({ ...request, runId, mode, settings: settings.bot, counts }, parts);
  await store.runs.finish(runId, { ...counts, ...end, at: clock.now() });
  log.info({ wiki: wikiId, runId, mode, ...counts, ...end }, 'pass ended');
  return { runId, mode, ...counts, ...end };
}

interface Work extends PassRequest {
  readonly runId: number;
  readonly mode: 'dry-run' | 'live';
  readonly settings: BotSettings;
  readonly counts: Counts;
}

async function work(pass: Work, parts: BotParts): Promise<Pick<PassResult, 'outcome' | 'failure'>> {
  try {
    const failure = await walkQueue(pass, parts);
    if (pass.signal.aborted) return { outcome: 'stopped', failure: null };
    return failure === null ? { outcome: 'done', failure } : { outcome: 'failed', failure };
  } catch (fault) {
    if (pass.signal.aborted) return { outcome: 'stopped', failure: null };
    parts.log.error({ wiki: pass.wikiId, runId: pass.runId, fault }, 'pass failed');
    return { outcome: 'failed', failure: codeOf(fault) };
  }
}

/** Returns the code of what stopped the run, or null when it came to its end. */
async function walkQueue(pass: Work, parts: BotParts): Promise<string | null> {
  const { wikiId, signal } = pass;
  const wiki = parts.wikiOf(wikiId);
  if (pass.mode === 'live') {
    const account = await wiki.account();
    if (!account) return 'no-account';
    if (!account.rights.has('review')) return 'no-review-right';
    await settleUnfinished(wikiId, parts);
  }
  const pages = pass.pages ?? (await listQueue(pass, parts));
  const byId = new Map(pages.map((page) => [page.page.id, page]));
  for await (const { verdict } of parts.review(wikiId, pages, signal)) {
    signal.throwIfAborted();
    pass.counts.pagesJudged += 1;
    pass.onJudged?.(verdict);
    const page = byId.get(verdict.page.id);
    const stop = page ? await handle(pass, page, verdict, parts) : null;
    if (stop !== null) return stop;
  }
  return null;
}

async function listQueue(
  { wikiId, signal, settings }: Work,
  { wikiOf, store, clock }: BotParts
): Promise<PendingPage[]> {
  const pages = await wikiOf(wikiId).listPending({ limit: settings.pagesPerPass, signal });
  await store.queue.replace(wikiId, pages, clock.now());
  return pages;
}

async function handle(
  pass: Work,
  page: PendingPage,
  verdict: PageVerdict,
  parts: BotParts
): Promise<string | null> {
  const { mode, runId, settings, counts, signal } = pass;
  const sent = counts.approved + counts.unknown;
  const mayApprove = mode === 'live' && sent < settings.approvalsPerPass;
  if (verdict.safeRevisionId === null || !mayApprove) {
    await note(pass, verdict, parts);
    return null;
  }
  const approval = { runId, page, verdict, writesPerMinute: settings.writesPerMinute };
  const { state, stop } = await approvePage(approval, parts, signal);
  if (state === 'done') counts.approved += 1;
  if (state === 'refused') counts.refused += 1;
  if (state === 'unknown') counts.unknown += 1;
  return stop ?? (counts.unknown >= mostUnknown ? 'too-many-unknown' : null);
}

/** Writes down a judgement that nothing is done about, unless it is the one that stands there already. */
async function note({ runId, mode }: Work, verdict: PageVerdict, { store, clock }: BotParts): Promise<void> {
  const record = toRecord(verdict, { runId, mode, state: 'judged', intentId: null, summary: null });
  const [last] = await store.decisions.lastOfPages(verdict.wiki, [verdict.page.id]);
  if (last && isSame(last, record)) return;
  await store.decisions.add({ ...record, at: clock.now() });
}

function isSame(last: DecisionRecord, next: Omit<DecisionRecord, 'id' | 'createdAt' | 'updatedAt'>): boolean {
  return (
    last.state === 'judged' &&
    last.decision === next.decision &&
    last.revisionId === next.revisionId &&
    last.stableRevisionId === next.stableRevisionId &&
    last.decidingCheck === next.decidingCheck &&
    last.settingsVersion === next.settingsVersion
  );
}
