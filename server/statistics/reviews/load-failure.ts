import type { LoadFailure } from '../../../shared/review-statistics.ts';

const places: Readonly<Record<string, string>> = {
  WikiError: 'The review log could not be read from the wiki',
  ReplicaError: 'The review log could not be read from the replica'
};

/** Why a loading failed. What nobody expected is told by no more than that; the log has it. */
export function failureOf(fault: unknown): LoadFailure {
  const { name, code } = codedOf(fault);
  if (name === 'StoreError') {
    return { code: 'database-unavailable', message: 'The database does not answer just now.' };
  }
  const place = places[name];
  if (place !== undefined) return { code, message: `${place} (${code}). What was loaded before is kept.` };
  return { code: 'internal', message: 'The reviews could not be loaded. What was loaded before is kept.' };
}

function codedOf(fault: unknown): { name: string; code: string } {
  if (!(fault instanceof Error)) return { name: '', code: '' };
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : 'unknown';
  return { name: fault.name, code };
}
