import type { Costs } from '../../shared/costs.ts';
import type { Dossier } from '../../shared/dossier.ts';
import type { PageRef } from '../../shared/revision.ts';
import type { PageVerdict } from '../../shared/verdict.ts';
import type { WikiSettings } from '../../shared/wiki-settings.ts';
import type { Clock, Log, OutsideSources, PageChain, PendingPage, VerdictStore, Wiki } from '../ports.ts';
import { forgetVersionOf } from '../text/version.ts';
import { createCheckGuard, type CheckGuard } from './check-guard.ts';
import { compileSettings } from './compile-settings.ts';
import { createCostMeter } from './cost-meter.ts';
import type { Check } from './define-check.ts';
import type { Kinds } from './evidence-lookup.ts';
import type { StartTimer } from './fetch-within.ts';
import { gather, type Remembered, type Thoroughness } from './gather.ts';
import { judgeGathered } from './judge.ts';

/** A page's verdict with the dossier that it was made from. */
export interface Reviewed {
  readonly verdict: PageVerdict;
  readonly dossier: Dossier;
  /** Of the whole batch that the page was judged in. */
  readonly costs: Costs;
}

/** How pages are to be reviewed. */
export interface ReviewOptions {
  readonly thoroughness: Thoroughness;
  readonly signal?: AbortSignal;
  /** Told of each page when its evidence has been gathered. */
  readonly onGathered?: (page: PageRef) => void;
}

/** The one path from a pending page to a verdict, for the gadget, the bot and the command line alike. */
export interface Reviewer {
  /** Reviews pages batch by batch, in their order; pages whose history could not be read are left out (and logged). */
  review(wikiId: string, pages: readonly PendingPage[], options: ReviewOptions): AsyncIterable<Reviewed>;
}

/** What a wiki is judged under. `suspended`: ids of the checks whose approvals do not count for now. */
export interface SettingsInForce {
  readonly version: number | null;
  readonly settings: WikiSettings;
  readonly suspended?: readonly string[];
}

/** What a reviewer works with. `verdicts` is null where nothing is to be kept; without `outsideOf` only the wiki is asked. */
export interface ReviewerParts {
  readonly wikiOf: (wikiId: string) => Wiki;
  readonly outsideOf?: (siteId: string) => OutsideSources;
  readonly settingsOf: (wikiId: string) => Promise<SettingsInForce>;
  readonly checks: readonly Check[];
  readonly kinds: Kinds;
  readonly verdicts: VerdictStore | null;
  readonly clock: Clock;
  /** Milliseconds from any beginning, finer than the clock; left out: computing is not measured. */
  readonly stopwatch?: () => number;
  readonly log: Log;
  /** Left out: one with the usual limit. */
  readonly guard?: CheckGuard;
  /** Ends evidence that does not come; left out: the machine's own timers. */
  readonly startTimer?: StartTimer;
}

type GuardedParts = ReviewerParts & { readonly guard: CheckGuard };

const pagesAtOnce = 50;

/** Makes a reviewer. */
export function createReviewer({ guard = createCheckGuard(), ...others }: ReviewerParts): Reviewer {
  const parts: GuardedParts = { ...others, guard };
  return {
    async *review(wikiId, pages, options) {
      const pass: Pass = { memory: new Map(), kept: new Map(), turn: Promise.resolve() };
      const batches: Promise<Reviewed[]>[] = [];
      for (let start = 0; start < pages.length || batches.length > 0; start += pagesAtOnce) {
        options.signal?.throwIfAborted();
        const batch = pages.slice(start, start + pagesAtOnce);
        if (batch.length > 0) batches.push(started(reviewBatch(parts, wikiId, batch, options, pass)));
        const ahead = start + pagesAtOnce < pages.length ? 1 : 0;
        while (batches.length > ahead) yield* (await batches.shift()) ?? [];
      }
    }
  };
}

/** What is known for the length of one pass: evidence about authors and the wiki, and what kinds keep for themselves. */
interface Pass {
  readonly memory: Map<string, Remembered>;
  readonly kept: Map<string, Promise<unknown>>;
  /** Settled when the batch before has been judged. */
  turn: Promise<unknown>;
}

/** A batch that runs ahead may fail before anybody waits for it; its failure is kept for the one who does. */
function started<T>(batch: Promise<T>): Promise<T> {
  batch.catch(() => undefined);
  return batch;
}

/** Texts are read ahead, but judged batch after batch: that keeps memory small and lets each batch know what the last has learnt. */
async function reviewBatch(
  parts: GuardedParts,
  wikiId: string,
  pages: PendingPage[],
  options: ReviewOptions,
  pass: Pass
): Promise<Reviewed[]> {
  const before = pass.turn;
  const reading = started(
    parts.wikiOf(wikiId).readChains(pages, options.signal ? { signal: options.signal } : {})
  );
  const judging = before.then(async () => judgeChains(parts, wikiId, await reading, options, pass));
  pass.turn = judging.catch(() => undefined);
  return judging;
}

async function judgeChains(
  { wikiOf, outsideOf, settingsOf, verdicts, guard, clock, log, ...parts }: GuardedParts,
  wikiId: string,
  chains: PageChain[],
  { thoroughness, signal, onGathered }: ReviewOptions,
  { memory, kept }: Pass
): Promise<Reviewed[]> {
  const wiki = wikiOf(wikiId);
  const { version, settings, suspended = [] } = await settingsOf(wikiId);
  const site = await wiki.site();
  const now = await wiki.time();
  const meter = createCostMeter(parts.checks, parts.kinds, parts.stopwatch ?? (() => 0));
  const { checks, kinds } = meter;
  const onFault = (checkId: string, fault: unknown) =>
    log.error({ wiki: wikiId, checkId, fault }, 'check failed');
  const gathered = await gather(chains, {
    enabled: compileSettings(settings, checks, suspended),
    kinds,
    settings,
    settingsVersion: version,
    suspended,
    sources: { ...outsideOf?.(site.id), site, api: wiki.api, now, kept, ...(signal && { signal }) },
    thoroughness,
    memory,
    onFault,
    guard,
    startTimer: parts.startTimer,
    onFetchFailed: (kind, fault) => log.warn({ wiki: wikiId, kind, fault }, 'evidence could not be fetched')
  });
  for (const { dossier } of gathered) onGathered?.(dossier.page);
  const reviewed = guard.runEach(gathered, (page) => ({
    dossier: page.dossier,
    verdict: judgeGathered(page)
  }));
  for (const { dossier } of gathered) [dossier.stable, ...dossier.pending].forEach(forgetVersionOf);
  const costs = meter.costs();
  for (const { dossier, verdict } of verdicts ? reviewed : []) {
    await verdicts?.save({ verdict, thoroughness, judgedAt: clock.now() }, dossier);
  }
  return reviewed.map((one) => ({ ...one, costs }));
}
