import { createContext, Script } from 'node:vm';

/** Ends checks that do not come to an end by themselves, also in the middle of a loop or a pattern. */
export interface CheckGuard {
  /**
   * Runs work that asks checks, and runs it again from its start whenever it had to be ended: it must do nothing else that
   * cannot be done twice. Throws where it takes too long without asking any check.
   */
  run<T>(work: () => T): T;
  /** Runs such work for one thing after another: what is finished is kept when a later one has to be run again. */
  runEach<Item, T>(items: readonly Item[], work: (item: Item) => T): T[];
  /** Asks a check about a page; throws CheckTimedOut where it did not come to its end on that page. */
  ask<T>(page: object, checkId: string, work: () => T): T;
}

/** A check took longer than it may, or others took so long on the same page that no time is left for it. */
export class CheckTimedOut extends Error {
  readonly code = 'check-timed-out';

  constructor(readonly params: { readonly checkId: string; readonly limitMs: number }) {
    super('A check did not come to its end.');
  }
}

/** For how long one check may think about one question, milliseconds. The largest articles take a third of that. */
export const checkLimitMs = 5_000;

/** So many checks may be ended on one page; then no other is asked about it any more. */
const mostEnded = 2;

/** How often work begins again that was ended while the machine did other things. */
const mostPauses = 3;

/** Lets checks take the time that they take. */
export const unguarded: CheckGuard = {
  run: (work) => work(),
  runEach: (items, work) => items.map((item) => work(item)),
  ask: (_page, _checkId, work) => work()
};

interface Asked {
  readonly page: object;
  readonly checkId: string;
  readonly at: number;
}

/** What a guard measures with. */
export interface Stopwatches {
  /** Milliseconds from any beginning. */
  readonly wallMs: () => number;
  /**
   * Milliseconds that this process has been computing: a process that was held for a while, or a machine that had other
   * things to do, is no fault of the check that it was at.
   */
  readonly cpuMs: () => number;
}

/** Makes a guard. */
export function createCheckGuard(
  limitMs = checkLimitMs,
  { wallMs, cpuMs }: Stopwatches = ofTheMachine
): CheckGuard {
  const room = { work: (): void => undefined };
  const context = createContext(room);
  const script = new Script('work()');
  const endless = new WeakMap<object, Set<string>>();
  let current: Asked | null = null;
  let answered = 0;
  let isRunning = false;

  /** Whether it came to its end. */
  function attempt(work: () => void): boolean {
    room.work = work;
    current = null;
    answered = 0;
    isRunning = true;
    try {
      script.runInContext(context, { timeout: limitMs });
      return true;
    } catch (fault) {
      if (isTimeout(fault)) return false;
      throw fault;
    } finally {
      isRunning = false;
      room.work = () => undefined;
    }
  }

  function blame({ page, checkId }: Asked): void {
    endless.set(page, (endless.get(page) ?? new Set()).add(checkId));
  }

  // Entering the room costs about as much as judging an edit's circumstances: one entry serves many pages.
  function runEach<Item, T>(items: readonly Item[], work: (item: Item) => T): T[] {
    if (isRunning) return items.map((item) => work(item));
    const done: T[] = [];
    let met: (Asked | null)[] = [];
    for (let pauses = 0; ;) {
      const before = cpuMs();
      const reached = done.length;
      const isThrough = attempt(() => {
        for (const item of items.slice(reached)) done.push(work(item));
      });
      if (isThrough) return done;
      const hadLittle = current !== null && wallMs() - current.at < limitMs / 2;
      if (done.length > reached) met = [];
      else if (cpuMs() - before < limitMs / 2 && pauses < mostPauses) pauses += 1;
      else if ((hadLittle || current === null) && answered > 0 && !met.some((one) => isSame(one, current)))
        met.push(current);
      else if (current !== null) blame(current);
      else throw new Error('Judging a page took too long, outside of all checks.');
    }
  }

  return {
    runEach,

    run<T>(work: () => T): T {
      const [value] = runEach([work], (one) => one()) as [T];
      return value;
    },

    ask(page, checkId, work) {
      const ended = endless.get(page);
      if (ended && (ended.has(checkId) || ended.size >= mostEnded))
        throw new CheckTimedOut({ checkId, limitMs });
      current = { page, checkId, at: wallMs() };
      try {
        return work();
      } finally {
        // Passed over where the check was ended: then it is known which one it was.
        current = null;
        answered += 1;
      }
    }
  };
}

function isSame(one: Asked | null, other: Asked | null): boolean {
  return one?.page === other?.page && one?.checkId === other?.checkId;
}

/** The fault is of the other context, so it is no Error of ours. */
function isTimeout(fault: unknown): boolean {
  return (
    typeof fault === 'object' &&
    fault !== null &&
    'code' in fault &&
    fault.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}

const ofTheMachine: Stopwatches = {
  wallMs: () => performance.now(),
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  }
};
