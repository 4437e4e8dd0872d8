import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepProofs } from '../../../scripts/set-up/keep-proofs.mjs';
import { printRoles } from '../../../scripts/promises/print-roles.ts';
import {
  printPromises,
  promisesOf,
  ProvingTests,
  tabulatePromises
} from '../../../scripts/promises/print-promises.ts';

it('finds the numbers at the beginning of a title or of what is around it', () => {
  expect(promisesOf('R8: an empty page stops')).toEqual(['R8']);
  expect(promisesOf('the stop page > R8, R9: stops')).toEqual(['R8', 'R9']);
  expect(promisesOf('R3: whatever dies > on MariaDB')).toEqual(['R3']);
  expect(promisesOf('speaks of R8: in its middle')).toEqual([]);
});

it('prints what holds, what failed, what was left out, and what nobody proves', () => {
  const test = { file: 'tests/a.test.ts' };
  const printed = printPromises([
    { ...test, name: 'R8: one', state: 'passed' },
    { ...test, name: 'R8: two', state: 'passed' },
    { ...test, name: 'R10: one', state: 'passed' },
    { ...test, name: 'R10: two', state: 'failed' },
    { ...test, name: 'R21: one', state: 'skipped' },
    { ...test, name: 'R99: one', state: 'passed' }
  ]);
  expect(printed).toMatch(/^holds {3}R8 .*\n.*tests\/a\.test\.ts \(2 tests\)$/m);
  expect(printed).toMatch(/^failed {2}R10 /m);
  expect(printed).toMatch(/^skipped R21 /m);
  expect(printed).toMatch(/^ {2}without: R1 /m);
  expect(printed).toMatch(/^3 of \d+ promises have a test\.$/m);
  expect(printed).toMatch(/^ {2}no promise: R99$/m);
});

it('tells of long runs, too, when they were made and what they found out', () => {
  const root = mkdtempSync(join(tmpdir(), 'seula-proofs-'));
  try {
    mkdirSync(join(root, 'tests/soak'), { recursive: true });
    for (const name of ['stream', 'long-queue', 'read-only'])
      writeFileSync(join(root, `tests/soak/${name}.ts`), '');
    const at = '2026-11-21T11:00:00.000Z';
    const run = (name: string, says: string, state: string) =>
      keepProofs(root, [{ file: `tests/soak/${name}.ts`, tests: [{ name: says, state, at }] }]);
    run('stream', 'R26: 1000 connections, 0 lost', 'passed');
    run('long-queue', 'R31: 4999 of 5000 pages judged', 'failed');
    run('read-only', 'R22: left out: it needs MariaDB', 'skipped');
    const kept: unknown = JSON.parse(readFileSync(join(root, 'artifacts/proving-tests.json'), 'utf8'));
    const printed = printPromises(ProvingTests.parse(kept));
    const line = (state: string, id: string, file: string, said: string) =>
      expect(printed).toMatch(
        new RegExp(`^${state.padEnd(7)} ${id} .*\\n +tests/soak/${file}\\.ts \\(1 test\\); ${said}$`, 'm')
      );
    line('holds', 'R26', 'stream', '2026-11-21: passed, 1000 connections, 0 lost');
    line('failed', 'R31', 'long-queue', '2026-11-21: failed, 4999 of 5000 pages judged');
    line('skipped', 'R22', 'read-only', '2026-11-21: skipped, left out: it needs MariaDB');
  } finally {
    rmSync(root, { recursive: true });
  }
});

it('tells of each promise of security in one line how it stands', () => {
  const test = { file: 'tests/a.test.ts' };
  const lines = tabulatePromises('S', [
    { ...test, name: 'S9: one', state: 'passed' },
    { ...test, name: 'S9, S10: two', state: 'passed' },
    { ...test, name: 'S11: one', state: 'failed' },
    { ...test, name: 'S12: one', state: 'skipped' },
    { ...test, name: 'R8: one', state: 'passed' }
  ]).split('\n');
  expect(lines).toHaveLength(42);
  expect(lines.at(-1)).toMatch(/^2 of 40 hold; not shown to: S1, S2, .*, S8, S11, S12, S13, .*, S40$/);
  expect(lines.find((line) => line.startsWith('S9 '))).toMatch(/ {2}2 {2}passed$/);
  expect(lines.find((line) => line.startsWith('S10 '))).toMatch(/ {2}1 {2}passed$/);
  expect(lines.find((line) => line.startsWith('S11 '))).toMatch(/ {2}1 {2}1 FAILED$/);
  expect(lines.find((line) => line.startsWith('S12 '))).toMatch(/ {2}1 {2}1 skipped$/);
  expect(lines.find((line) => line.startsWith('S13 '))).toMatch(/ {2}0 {2}none$/);
});

it('tells of each route who was let in', () => {
  const printed = printRoles([
    { route: 'GET /a', access: 'public', answers: { none: 'reached', admin: 'reached' } },
    { route: 'POST /abc', access: 'admin', answers: { none: 'sign-in-needed', admin: 'reached' } }
  ]);
  expect(printed.split('\n').map((line) => line.slice(0, 9))).toEqual([
    'Who may c',
    'POST /abc',
    'GET /a   ',
    '2 routes '
  ]);
  expect(printed).toContain('2 routes (1 admin, 1 public);');
  expect(printed).toMatch(/^GET \/a\s+public\s+\+\s+\+$/m);
  expect(printed).toMatch(/^POST \/abc\s+admin\s+-\s+\+$/m);
});

it('keeps what other files proved, and forgets files that are gone', () => {
  const root = mkdtempSync(join(tmpdir(), 'seula-proofs-'));
  const file = join(root, 'artifacts/proving-tests.json');
  const kept = (): unknown => JSON.parse(readFileSync(file, 'utf8'));
  const proof = (name: string, state = 'passed') => ({ name, state });
  for (const name of ['a', 'b']) writeFileSync(join(root, name), '');
  try {
    keepProofs(root, [
      { file: 'a', tests: [proof('S1: x'), proof('S2: x'), proof('proves nothing')] },
      { file: 'b', tests: [proof('S3: x')] },
      { file: 'gone', tests: [proof('S4: x')] }
    ]);
    expect(kept()).toHaveLength(4);
    keepProofs(root, [{ file: 'a', tests: [proof('S1: x', 'failed')] }]);
    expect(kept()).toEqual([
      { file: 'b', name: 'S3: x', state: 'passed' },
      { file: 'a', name: 'S1: x', state: 'failed' }
    ]);
    mkdirSync(join(root, 'artifacts'), { recursive: true });
    writeFileSync(file, '[{ broken');
    keepProofs(root, [{ file: 'b', tests: [proof('S3: x')] }]);
    expect(kept()).toEqual([{ file: 'b', name: 'S3: x', state: 'passed' }]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
