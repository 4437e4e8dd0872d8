import type { Run, RunOrder, RunStep } from '../../shared/run.ts';
import type { PendingPage, RunDesk, RunRefusal } from '../ports.ts';
import type { BotParts } from './bot-parts.ts';
import { countListeners } from './count-listeners.ts';
import { codeOf } from './failure-codes.ts';
import { runPass } from './pass.ts';
import { createRunRecord, type RunRecord } from './run-record.ts';

/** What a desk works with. */
export interface RunDeskParts extends BotParts {
  readonly deskLimits?: Partial<DeskLimits>;
}

/** How much a desk keeps in memory. */
export interface DeskLimits {
  readonly stepsOfRun: number;
  /** Runs that have ended and can still be looked at step by step. */
  readonly endedRuns: number;
  readonly listeners: number;
}

const usualLimits: DeskLimits = { stepsOfRun: 10_000, endedRuns: 20, listeners: 100 };

interface DeskRun {
  readonly ending: AbortController;
  readonly record: RunRecord<RunStep>;
  readonly work: Promise<void>;
}

/**
 * Makes a desk. A wiki is taken by its lease, so the bot's own passes are never met; a live run is held to all that holds
 * them. `close` asks the runs to end and waits until they have.
 */
export function createRunDesk(parts: RunDeskParts): RunDesk & { close(): Promise<void> } {
  const limits = { ...usualLimits, ...parts.deskLimits };
  const { store, log } = parts;
  /** The run of each wiki that has one; null while it is about to begin. */
  const busy = new Map<string, DeskRun | null>();
  const runs = new Map<number, DeskRun>();
  const listeners = countListeners(limits.listeners);
  let isClosing = false;

  async function begin(wiki: string, order: RunOrder): Promise<number | RunRefusal> {
    const pages = await pagesOf(wiki, order);
    if (pages?.length === 0) return refusal('not-pending');
    const ending = new AbortController();
    const record = createRunRecord<RunStep>(limits.stepsOfRun);
    let tellBegun = (_: number): void => undefined;
    const begun = new Promise<number>((done) => (tellBegun = done));
    const onProgress = (step: RunStep) => {
      record.add(step);
      if (step.step === 'begun') tellBegun(step.runId);
    };
    const request = { wikiId: wiki, live: order.mode === 'live', signal: ending.signal, onProgress };
    const pass = runPass({ ...request, ...(pages && { pages }) }, parts);
    const first = await Promise.race([begun, pass]);
    if (typeof first !== 'number') return skipped(wiki, first.outcome === 'skipped' ? first.why : 'off');
    const work = watch(first, record, pass).finally(() => busy.delete(wiki));
    const run = { ending, record, work };
    runs.set(first, run);
    busy.set(wiki, run);
    forgetOldRuns();
    return first;
  }

  async function watch(runId: number, record: RunRecord<RunStep>, pass: Promise<unknown>): Promise<void> {
    try {
      await pass;
    } catch (fault) {
      log.error({ runId, code: codeOf(fault), fault }, 'run could not be brought to its end');
      const counts = { pagesJudged: 0, approved: 0, refused: 0, unknown: 0 };
      if (!record.hasEnded())
        record.add({ step: 'ended', outcome: 'failed', failure: codeOf(fault), ...counts });
    }
  }

  async function pagesOf(wiki: string, { page, revision }: RunOrder): Promise<PendingPage[] | null> {
    if (page === undefined && revision === undefined) return null;
    return parts.wikiOf(wiki).findPending({
      ...(page !== undefined && { titles: [page] }),
      ...(revision !== undefined && { revisionIds: [revision] })
    });
  }

  async function skipped(wiki: string, why: 'off' | 'elsewhere'): Promise<RunRefusal> {
    if (why === 'off') return refusal('bot-off');
    const last = await store.runs.last(wiki);
    return { why: 'run-under-way', inTheWay: last?.endedAt === null ? { ...last, wiki } : null };
  }

  async function find(runId: number): Promise<Run | RunRefusal> {
    return (await store.runs.find(runId)) ?? refusal('no-such-run');
  }

  function forgetOldRuns(): void {
    const ended = [...runs].filter(([, { record }]) => record.hasEnded());
    for (const [runId] of ended.slice(0, -limits.endedRuns)) runs.delete(runId);
  }

  return {
    find,
    async start(wiki, order) {
      parts.wikiOf(wiki);
      const current = busy.get(wiki);
      // Its end has been told, but not all is put away.
      if (current?.record.hasEnded() === true) await current.work;
      if (isClosing) return refusal('closing');
      if (busy.has(wiki)) return skipped(wiki, 'elsewhere');
      busy.set(wiki, null);
      try {
        const begun = await begin(wiki, order);
        return typeof begun === 'number' ? await find(begun) : begun;
      } finally {
        if (busy.get(wiki) === null) busy.delete(wiki);
      }
    },

    async cancel(runId) {
      const run = runs.get(runId);
      run?.ending.abort();
      const known = await find(runId);
      return !run && 'endedAt' in known && known.endedAt === null
        ? { why: 'runs-elsewhere', inTheWay: known }
        : known;
    },

    async follow(runId, behind, signal) {
      const record = runs.get(runId)?.record ?? (await recordOf(runId));
      if ('why' in record) return record;
      const events = listeners.admit(record.follow(behind, signal), signal);
      return events ? { events } : refusal('too-many-listeners');
    },

    async close() {
      isClosing = true;
      for (const { ending } of runs.values()) ending.abort();
      await Promise.all([...runs.values()].map(({ work }) => work));
    }
  };

  /** Of a run whose steps are no longer in memory its end is known. */
  async function recordOf(runId: number): Promise<RunRecord<RunStep> | RunRefusal> {
    const run = await store.runs.find(runId);
    if (!run) return refusal('no-such-run');
    const { outcome, failure, pagesJudged, approved, refused, unknown } = run;
    if (outcome === null) return { why: 'runs-elsewhere', inTheWay: run };
    const record = createRunRecord<RunStep>(1);
    record.add({ step: 'ended', outcome, failure, pagesJudged, approved, refused, unknown });
    return record;
  }
}

function refusal(why: RunRefusal['why']): RunRefusal {
  return { why, inTheWay: null };
}
