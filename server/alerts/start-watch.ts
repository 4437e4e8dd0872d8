import type { AlertDesk, Clock, Log } from '../ports.ts';

/** What looks for alerts now and then; `stop` resolves when the look under way has ended. */
export interface Watch {
  stop(): Promise<void>;
}

const everyMs = 60_000;

/**
 * Looks for alerts once a minute, beside whatever else the process does. A look that fails is made again; that is logged
 * when it begins to fail, not each time.
 */
export function startWatch(desk: Pick<AlertDesk, 'look'>, { clock, log }: { clock: Clock; log: Log }): Watch {
  const ending = new AbortController();
  const { signal } = ending;
  let fails = false;

  async function look(): Promise<void> {
    try {
      await desk.look(signal);
      fails = false;
    } catch (fault) {
      if (!fails && !signal.aborted) log.warn({ fault }, 'alerts could not be looked for');
      fails = true;
    }
  }

  async function watch(): Promise<void> {
    while (!signal.aborted) {
      await look();
      await clock.sleep(everyMs, signal).catch(() => undefined);
    }
  }

  const watching = watch();
  return {
    async stop() {
      ending.abort();
      await watching;
    }
  };
}
