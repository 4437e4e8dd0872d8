import type { BotSettings } from '../../shared/wiki-settings.ts';
import type { StopEdit } from '../ports.ts';
import type { BotParts } from './bot-parts.ts';
import { codeOf, concernsTheAccount } from './failure-codes.ts';
import { holdLease, type HeldLease } from './hold-lease.ts';
import type { PassRequest, PassResult, PassSkipped } from './pass-request.ts';
import { pass as passPoint, type Counts, type Work } from './run-context.ts';
import { walkQueue } from './walk-queue.ts';

export type { PassRequest, PassResult, PassSkipped } from './pass-request.ts';

/** What a pass does: it writes only where both the operator and the wiki's settings allow it. */
export function passMode({ mode }: BotSettings, live: boolean): 'dry-run' | 'live' {
  return live && (mode === 'trial' || mode === 'live') ? 'live' : 'dry-run';
}

/** One pass over a wiki's queue, oldest page first, made by one process at a time. */
export async function runPass(request: PassRequest, parts: BotParts): Promise<PassResult | PassSkipped> {
  const { wikiId } = request;
  const { version, settings } = await parts.store.settings.current(wikiId);
  if (settings.bot.mode === 'off') return { outcome: 'skipped', why: 'off' };
  const held = await holdLease(wikiId, parts, request.signal);
  if (!held) {
    parts.log.info({ wiki: wikiId }, 'another process works on this wiki');
    return { outcome: 'skipped', why: 'elsewhere' };
  }
  try {
    await passPoint('lease-taken', parts);
    const { bot, feedback } = settings;
    const rules = { settings: bot, settingsVersion: version, reportPage: feedback.reportPage };
    return await runHolding(held, request, rules, parts);
  } finally {
    await held.release();
  }
}

async function runHolding(
  held: HeldLease,
  request: PassRequest,
  rules: Pick<Work, 'settings' | 'settingsVersion' | 'reportPage'>,
  parts: BotParts
): Promise<PassResult> {
  const { wikiId, live } = request;
  const { store, clock, log } = parts;
  const mode = passMode(rules.settings, live);
  const previous = await store.runs.last(wikiId);
  await store.runs.closeCutOff(wikiId, clock.now());
  const runId = await store.runs.begin(wikiId, mode, clock.now(), request.pages === undefined);
  request.onProgress?.({ step: 'begun', runId, mode });
  const counts: Counts = { pagesJudged: 0, approved: 0, refused: 0, unknown: 0 };
  const { lease, signal } = held;
  const work = { ...request, ...rules, mode, runId, lease, signal, counts, parts, previous };
  const end = await workThrough(work, held);
  if (end.failure !== null && concernsTheAccount(end.failure)) {
    log.error({ wiki: wikiId, runId, code: end.failure }, 'the wiki no longer lets the bot work');
  }
  const stop = await whoStopped(end.failure, work);
  await store.runs.finish(runId, { ...counts, ...end, stop, at: clock.now() });
  log.info({ wiki: wikiId, runId, mode, ...counts, ...end }, 'pass ended');
  request.onProgress?.({ step: 'ended', ...counts, ...end });
  return { runId, mode, ...counts, ...end };
}

/** People want to know who it was. That the wiki does not tell ends nothing. */
async function whoStopped(
  failure: string | null,
  { wikiId, settings, parts }: Work
): Promise<StopEdit | null> {
  if (failure !== 'stop-page-stops' || !settings.stopPage) return null;
  try {
    const { by, reason } = await parts.wikiOf(wikiId).readStopPage(settings.stopPage.title);
    return { by, reason };
  } catch (fault) {
    parts.log.warn({ wiki: wikiId, fault }, 'who stopped the bot could not be read');
    return null;
  }
}

async function workThrough(work: Work, held: HeldLease): Promise<Pick<PassResult, 'outcome' | 'failure'>> {
  const interrupted = () =>
    held.isLost()
      ? ({ outcome: 'failed', failure: 'lease-lost' } as const)
      : ({ outcome: 'stopped', failure: null } as const);
  try {
    const failure = await walkQueue(work);
    if (held.signal.aborted) return interrupted();
    return failure === null ? { outcome: 'done', failure } : { outcome: 'failed', failure };
  } catch (fault) {
    if (held.signal.aborted) return interrupted();
    work.parts.log.error({ wiki: work.wikiId, runId: work.runId, fault }, 'pass failed');
    return { outcome: 'failed', failure: codeOf(fault) };
  }
}
