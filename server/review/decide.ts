import type { Decision } from '../../shared/verdict.ts';
import type { Evaluated } from './evaluate.ts';

/** A decision and the result that made it; null when nothing spoke for the edit. */
export interface Decided {
  readonly decision: Decision;
  readonly by: Evaluated | null;
}

/**
 * The one place that decides. Whatever the order of the checks: any block holds back; else a check that could have
 * blocked but could not be asked leaves it to a person; else one approval is enough; else a person.
 */
export function decide(evaluated: readonly Evaluated[]): Decided {
  const block = evaluated.find(({ result }) => result.outcome === 'block');
  if (block) return { decision: 'blocked', by: block };
  const approval = evaluated.find(({ result }) => result.outcome === 'approve');
  if (!approval) return { decision: 'manual', by: null };
  const unknown = evaluated.find(
    ({ result, check }) => result.outcome === 'unavailable' && check.can.includes('block')
  );
  return unknown ? { decision: 'manual', by: unknown } : { decision: 'approve', by: approval };
}
