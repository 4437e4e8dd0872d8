import { trialSizes } from '../../shared/trial-sizes.ts';
import type { EndedTrial, Trial, TrialEvent, TrialOrder, TrialStep } from '../../shared/trial.ts';
import type { Clock, Log, TrialDesk, TrialRefusal, TrialStore } from '../ports.ts';
import type { SettingsInForce } from '../review/reviewer.ts';
import { keepChains, type KeptChains } from './keep-chains.ts';
import { keepResults } from './keep-results.ts';
import type { TrialNews, TrialTask } from './perform-trial.ts';

/** What a desk works with. */
export interface TrialParts {
  /** What an order is judged under, or why not. Throws where the wiki is not served. */
  readonly inForceFor: (wiki: string, order: TrialOrder) => Promise<SettingsInForce | TrialRefusal>;
  readonly perform: (task: TrialTask, signal: AbortSignal) => AsyncIterable<TrialNews>;
  /** Where it is kept what trials found, so that a link to one outlives the process. */
  readonly store: TrialStore;
  readonly createRecord: () => StepRecord;
  readonly countListeners: () => {
    admit<T>(events: AsyncIterable<T>, signal: AbortSignal): AsyncIterable<T> | null;
  };
  readonly newId: () => string;
  readonly clock: Clock;
  readonly log: Log;
  readonly trialLimits?: Partial<typeof usualLimits>;
}

/** Steps for those who watch. */
interface StepRecord {
  add(step: TrialStep): void;
  follow(behind: number, signal: AbortSignal): AsyncIterable<TrialEvent>;
}

interface DeskTrial {
  facts: Omit<Trial, 'ahead'>;
  readonly task: TrialTask;
  readonly kept: KeptChains;
  readonly ending: AbortController;
  readonly record: StepRecord;
  endedAt: number;
  work: Promise<void>;
}

/** How many may wait on a wiki, run at all, and be remembered once they ended; how long one takes, and what it keeps, at most. */
const usualLimits = {
  waiting: 5,
  running: 3,
  ended: 10,
  longestMs: 600_000,
  keptBytes: 5 * 1024 * 1024,
  rememberedMs: 3_600_000
};

/** Makes a desk: one trial at a time on a wiki, the others wait in their order. `close` asks all to end, and waits. */
export function createTrialDesk(parts: TrialParts): TrialDesk & { close(): Promise<void> } {
  const limits = { ...usualLimits, ...parts.trialLimits };
  const { clock, log } = parts;
  const listeners = parts.countListeners();
  const results = keepResults(parts);
  const trials = new Map<string, DeskTrial>();
  let isClosing = false;
  const inState = (state: Trial['state'], wiki?: string) =>
    [...trials.values()].filter(
      ({ facts }) => facts.state === state && (wiki === undefined || facts.wiki === wiki)
    );

  /** Starts what need not wait any longer. */
  function startNext(): void {
    if (isClosing) return;
    for (const trial of inState('waiting')) {
      if (inState('running').length >= limits.running) return;
      if (inState('running', trial.facts.wiki).length === 0) trial.work = run(trial);
    }
  }

  async function run(trial: DeskTrial): Promise<void> {
    const { ending, record, task } = trial;
    trial.facts = { ...trial.facts, state: 'running' };
    record.add({ step: 'started' });
    const done = new AbortController();
    let isTooLong = false;
    clock.sleep(limits.longestMs, done.signal).then(
      () => {
        isTooLong = true;
        ending.abort();
      },
      () => undefined
    );
    try {
      for await (const news of parts.perform(task, ending.signal)) await take(trial, news);
      end(trial, ending.signal.aborted ? 'stopped' : 'done');
    } catch (fault) {
      if (!ending.signal.aborted || isTooLong) log.error({ wiki: task.wiki, fault }, 'a trial ended early');
      end(trial, ending.signal.aborted && !isTooLong ? 'stopped' : 'failed');
    } finally {
      done.abort();
      startNext();
    }
    await results.keep(trial.facts);
  }

  async function take(trial: DeskTrial, { done, of, faults, chains }: TrialNews): Promise<void> {
    const items = [];
    for (const chain of chains) items.push(...(await trial.kept.add(chain)));
    const { facts, record } = trial;
    trial.facts = {
      ...facts,
      done,
      of,
      items: [...facts.items, ...items],
      faults: [...facts.faults, ...faults]
    };
    record.add({ step: 'judged', done, of });
  }

  function end(trial: DeskTrial, state: 'done' | 'stopped' | 'failed'): void {
    trial.facts = { ...trial.facts, state };
    trial.endedAt = clock.now();
    trial.record.add({ step: 'ended', state });
  }

  function forgetOld(): void {
    const ended = [...trials].filter(([, { endedAt }]) => endedAt > 0);
    const over = ended.slice(0, Math.max(0, ended.length - limits.ended));
    const old = ended.filter(([, { endedAt }]) => clock.now() - endedAt > limits.rememberedMs);
    for (const [id] of [...over, ...old]) trials.delete(id);
  }

  function shown({ facts }: DeskTrial): Trial {
    const before = inState('waiting', facts.wiki).findIndex((one) => one.facts.trial === facts.trial);
    return { ...facts, ahead: before === -1 ? 0 : before + inState('running', facts.wiki).length };
  }

  return {
    async start(wiki, order, most) {
      const fault = faultOf(order, most);
      if (fault) return { why: fault };
      const inForce = await parts.inForceFor(wiki, order);
      if ('why' in inForce) return inForce;
      if (isClosing) return { why: 'closing' };
      forgetOld();
      if (inState('waiting', wiki).length >= limits.waiting) return { why: 'too-many-trials' };
      const id = parts.newId();
      const trial: DeskTrial = {
        facts: {
          trial: id,
          wiki,
          state: 'waiting',
          done: 0,
          of: 0,
          settingsVersion: inForce.version,
          items: [],
          faults: []
        },
        task: { wiki, order, most, inForce },
        kept: keepChains(limits.keptBytes),
        ending: new AbortController(),
        record: parts.createRecord(),
        endedAt: 0,
        work: Promise.resolve()
      };
      trials.set(id, trial);
      startNext();
      return shown(trial);
    },

    find: (id) => ifThere(id, shown, (ended) => ended),

    cancel: (id) =>
      ifThere(
        id,
        (trial) => {
          trial.ending.abort();
          if (trial.facts.state === 'waiting') end(trial, 'stopped');
          return shown(trial);
        },
        (ended) => ended
      ),

    follow: (id, behind, signal) =>
      ifThere(
        id,
        ({ record }) => {
          const events = listeners.admit(record.follow(behind, signal), signal);
          return events ? { events } : { why: 'too-many-listeners' };
        },
        ({ state }) => ({ events: lastStep(behind + 1, state) })
      ),

    cases: (id, expected) =>
      ifThere(
        id,
        ({ kept, facts }) =>
          expected.size === 0 || kept.among(expected.keys()).length < expected.size
            ? { why: 'nothing-to-save' }
            : { cases: kept.cases(facts.wiki, expected) },
        (): TrialRefusal => ({ why: 'nothing-to-save' })
      ),

    async close() {
      isClosing = true;
      for (const { ending } of trials.values()) ending.abort();
      for (const trial of inState('waiting')) end(trial, 'stopped');
      await Promise.all([...trials.values()].map(({ work }) => work));
    }
  };

  /** `inStore`: for those of which only what they found is left. */
  async function ifThere<T>(
    id: string,
    here: (trial: DeskTrial) => T | TrialRefusal,
    inStore: (ended: EndedTrial) => T | TrialRefusal
  ): Promise<T | TrialRefusal> {
    const trial = trials.get(id);
    if (trial) return here(trial);
    const ended = await results.find(id);
    return ended ? inStore(ended) : { why: 'no-such-trial' };
  }
}

/** For who followed a trial that ended meanwhile. */
async function* lastStep(id: number, state: EndedTrial['state']): AsyncGenerator<TrialEvent> {
  yield await Promise.resolve({ id, event: 'ended', data: { step: 'ended', state } });
}

const longestRangeMs = 93 * 86_400_000;

function faultOf({ lines, range, casesPage }: TrialOrder, most: number) {
  const given = [lines, range, casesPage].filter((one) => one !== undefined);
  if (given.length !== 1) return 'nothing-to-try';
  if (lines?.every((line) => line.trim() === '')) return 'nothing-to-try';
  if (lines && lines.filter((line) => line.trim() !== '').length > most)
    return most < trialSizes.signedIn ? 'sign-in-for-more' : 'too-many-lines';
  const span = range ? Date.parse(range.to) - Date.parse(range.from) : 0;
  return span < 0 || span > longestRangeMs ? 'bad-range' : null;
}
