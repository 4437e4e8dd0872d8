import type { Clock } from '../ports.ts';
import { WikiError } from './wiki-error.ts';

/** When a circuit opens: after so many failures in a row, for so many milliseconds. */
export interface CircuitLimits {
  readonly failures: number;
  readonly openMs: number;
}

/**
 * Keeps work from a service that is down. Open, it refuses with WikiError `circuit-open`; after `openMs` one piece of work
 * is let through to try, and how that ends closes the circuit or opens it again.
 */
export interface CircuitBreaker {
  /** `isWell` tells whether a fault is the service's considered answer, which shows that it is up. */
  run<T>(work: () => Promise<T>, isWell: (fault: unknown) => boolean): Promise<T>;
}

/** Makes a closed circuit. */
export function createCircuitBreaker(clock: Pick<Clock, 'now'>, limits: CircuitLimits): CircuitBreaker {
  let failures = 0;
  let openSince: number | null = null;
  let trying = false;

  return {
    async run(work, isWell) {
      const isTrial = openSince !== null;
      if (openSince !== null && (trying || clock.now() - openSince < limits.openMs)) {
        throw new WikiError('circuit-open', { failures });
      }
      if (isTrial) trying = true;
      try {
        const result = await work();
        close();
        return result;
      } catch (fault) {
        if (isWell(fault)) close();
        // An aborted piece of work says nothing about the service; the next one tries instead.
        else if (!(fault instanceof WikiError && fault.code === 'aborted')) fail();
        throw fault;
      } finally {
        if (isTrial) trying = false;
      }
    }
  };

  function close(): void {
    failures = 0;
    openSince = null;
  }

  function fail(): void {
    failures += 1;
    if (failures >= limits.failures) openSince = clock.now();
  }
}
