import { fileURLToPath } from 'node:url';
import { keepProofs } from '../../scripts/set-up/keep-proofs.mjs';

/** What a long run found out about a promise; `says` begins with its number. */
export interface Found {
  readonly says: string;
  readonly state: 'passed' | 'failed' | 'skipped';
}

/** Prints what a long run found out, and keeps it with the day for `npm run promises`. Returns the exit code. */
export function keepSoak(file: string, found: readonly Found[]): number {
  const at = new Date().toISOString();
  for (const { says, state } of found) console.log(`${says} (${state})`);
  const tests = found.map(({ says, state }) => ({ name: says, state, at }));
  keepProofs(fileURLToPath(new URL('../../', import.meta.url)), [{ file: `tests/soak/${file}`, tests }]);
  return found.some(({ state }) => state === 'failed') ? 1 : 0;
}

/** The state of a claim. */
export function provenIf(holds: boolean): Found['state'] {
  return holds ? 'passed' : 'failed';
}
