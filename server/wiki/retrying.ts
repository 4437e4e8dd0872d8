import type { Clock, Log } from '../ports.ts';
import { sleep, type RetryBudget } from './retry-budget.ts';
import { WikiError } from './wiki-error.ts';

/** What retrying is made of; times in milliseconds. */
export interface RetryingDeps {
  budget: RetryBudget;
  clock: Clock;
  log?: Log | undefined;
  /** Tries of one request in all, where the wiki did not ask to wait. */
  attempts: number;
  /** Longest time that one request spends waiting between its tries. */
  patienceMs: number;
  /** Called before the one repetition that a bad token is worth. */
  forgetTokens: () => void;
}

/**
 * Runs a request and repeats it as its failures allow: only WikiErrors that carry `retry` are worth it. An impatient
 * request never waits; a bad token, which costs no time, is repaired for it too.
 */
export type Retrying = <T>(run: () => Promise<T>, signal: AbortSignal, patient?: boolean) => Promise<T>;

/** Creates the repeater of one client. */
export function createRetrying({
  attempts,
  budget,
  clock,
  forgetTokens,
  log,
  patienceMs
}: RetryingDeps): Retrying {
  return async (run, signal, patient = true) => {
    const startedAt = clock.now();
    let hadBadToken = false;
    for (let attempt = 1; ; attempt += 1) {
      await budget.ready(signal, patient);
      try {
        return await run();
      } catch (error) {
        if (!(error instanceof WikiError)) throw error;
        if (error.code === 'bad-token' && !hadBadToken) {
          hadBadToken = true;
          forgetTokens();
          continue;
        }
        const { retry } = error;
        if (retry === null || !patient) throw error;
        if (retry.afterMs === undefined && attempt >= Math.min(retry.attempts ?? attempts, attempts))
          throw error;
        const waitMs = Math.max(retry.afterMs ?? 0, budget.delayMs(attempt));
        if (clock.now() + waitMs - startedAt > patienceMs) throw error;
        log?.warn(
          { code: error.code, ...error.params, attempt, waitMs },
          'wiki request failed, trying again'
        );
        await sleep(clock, waitMs, signal);
      }
    }
  };
}
