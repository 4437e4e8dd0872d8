import type { Clock } from '../ports.ts';
import { WikiError } from './wiki-error.ts';

/** Bounds of patience with a failing wiki; times in milliseconds. */
export interface RetryLimits {
  /** Failed calls in a row within the window after which nothing more is sent. */
  failures: number;
  windowMs: number;
  firstDelayMs: number;
  longestDelayMs: number;
}

/** Keeps count of failures over all requests to one wiki, so that many callers together stay as patient as one. */
export interface RetryBudget {
  /** Waits out a pause that the wiki asked for; who cannot wait gets `rate-limited` instead. */
  ready(signal: AbortSignal, patient: boolean): Promise<void>;
  /** Admits one call or throws `retries-exhausted`; the returned function is told how it ended. */
  begin(): (ending: 'answered' | 'neutral' | { failed: string; pauseMs: number }) => void;
  /** Jittered doubling delay before attempt number `attempt` + 1. */
  delayMs(attempt: number): number;
}

/** Creates the budget of one wiki. `random` returns 0 to 1. */
export function createRetryBudget(clock: Clock, random: () => number, limits: RetryLimits): RetryBudget {
  let failures: number[] = [];
  let inFlight = 0;
  let pausedUntil = 0;
  let lastCode = '';

  return {
    async ready(signal, patient) {
      if (!patient && pausedUntil > clock.now()) throw new WikiError('rate-limited', { reason: 'paused' });
      // In a loop: while one caller sleeps, another may be told to wait longer.
      for (let left = pausedUntil - clock.now(); left > 0; left = pausedUntil - clock.now()) {
        await sleep(clock, left, signal);
      }
    },
    begin() {
      failures = failures.filter((time) => time > clock.now() - limits.windowMs);
      if (failures.length > 0 && failures.length + inFlight >= limits.failures) {
        throw new WikiError('retries-exhausted', { failures: failures.length, lastCode });
      }
      inFlight += 1;
      return (ending) => {
        inFlight -= 1;
        if (ending === 'answered') failures = [];
        if (typeof ending === 'string') return;
        failures.push(clock.now());
        lastCode = ending.failed;
        pausedUntil = Math.max(pausedUntil, clock.now() + ending.pauseMs);
      };
    },
    delayMs(attempt) {
      const whole = Math.min(limits.firstDelayMs * 2 ** (attempt - 1), limits.longestDelayMs);
      return Math.round(whole * (0.5 + random() / 2));
    }
  };
}

/** Sleeps on the injected clock; an abort, however the clock reports it, becomes WikiError `aborted`. */
export async function sleep(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await clock.sleep(ms, signal);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  }
  if (signal?.aborted === true) throw new WikiError('aborted');
}
