import { z } from 'zod';
import { promises } from './promises.ts';

/** What a run of the tests leaves behind: each test that proves something, with the place it stands in. */
export const ProvingTests = z.array(
  z.object({
    file: z.string(),
    name: z.string(),
    state: z.enum(['passed', 'failed', 'skipped', 'pending']),
    /** When a long run was made; its name says what it found out. */
    at: z.iso.datetime().optional()
  })
);
export type ProvingTests = z.infer<typeof ProvingTests>;

const numbers = /(?:^|> )((?:[RS]\d+)(?:, [RS]\d+)*):/g;

/** The promises that a test's title names, such as R8 in `the stop page > R8: an empty page`. */
export function promisesOf(name: string): string[] {
  return [...name.matchAll(numbers)].flatMap(([, ids = '']) => ids.split(', '));
}

/** A line for each promise with its tests, then what has none. */
export function printPromises(tests: ProvingTests): string {
  const proving = (id: string) => tests.filter(({ name }) => promisesOf(name).includes(id));
  const all = Object.entries(promises)
    .sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
    .map(([id, { says, proof }]) => ({ id, says, proof, tests: proving(id) }));
  const bare = all.filter(({ tests: found }) => found.length === 0);
  const unknown = new Set(tests.flatMap(({ name }) => promisesOf(name)).filter((id) => !promises[id]));
  return [
    ...all
      .filter(({ tests: found }) => found.length > 0)
      .flatMap(({ id, says, tests: found }) => [
        `${resultOf(found)} ${id.padEnd(4)} ${says}`,
        ...filesOf(found)
      ]),
    '',
    `${all.length - bare.length} of ${all.length} promises have a test.`,
    ...bare.map(({ id, says, proof }) => `  without: ${id.padEnd(4)} ${says} (${proof})`),
    ...[...unknown].map((id) => `  no promise: ${id}`)
  ].join('\n');
}

/** A line for each promise of one kind, such as S: what it says, how many tests prove it, and what came of them; then how many hold. */
export function tabulatePromises(kind: 'R' | 'S', tests: ProvingTests): string {
  const rows = Object.entries(promises)
    .filter(([id]) => id.startsWith(kind))
    .sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
    .map(([id, { says }]) => ({
      id,
      says,
      found: tests.filter(({ name }) => promisesOf(name).includes(id))
    }));
  const widest = Math.max(...rows.map(({ says }) => says.length));
  const lines = rows.map(({ id, says, found }) =>
    [id.padEnd(4), says.padEnd(widest), String(found.length).padStart(4), shortResultOf(found)].join('  ')
  );
  const others = rows.filter(({ found }) => shortResultOf(found) !== 'passed').map(({ id }) => id);
  return [
    `${'What is promised'.padEnd(widest + 6)}  tests`,
    ...lines,
    `${rows.length - others.length} of ${rows.length} hold${others.length === 0 ? '' : `; not shown to: ${others.join(', ')}`}`
  ].join('\n');
}

function shortResultOf(found: ProvingTests): string {
  if (found.length === 0) return 'none';
  const failed = found.filter(({ state }) => state === 'failed').length;
  const passed = found.filter(({ state }) => state === 'passed').length;
  if (failed > 0) return `${failed} FAILED`;
  return passed === found.length ? 'passed' : `${found.length - passed} skipped`;
}

function resultOf(found: ProvingTests): string {
  if (found.some(({ state }) => state === 'failed')) return 'failed ';
  return found.every(({ state }) => state === 'passed') ? 'holds  ' : 'skipped';
}

function filesOf(found: ProvingTests): string[] {
  return [...new Set(found.map(({ file }) => file))].map((file) => {
    const tests = found.filter((test) => test.file === file);
    const runs = tests.flatMap(({ at, name, state }) =>
      at === undefined ? [] : `; ${at.slice(0, 10)}: ${state}, ${name.replace(/^[^:]*: /, '')}`
    );
    return `             ${file} (${tests.length} ${tests.length === 1 ? 'test' : 'tests'})${runs.join('')}`;
  });
}
