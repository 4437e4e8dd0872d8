import { expect, it } from 'vitest';
import { printPromises, promisesOf } from '../../../scripts/promises/print-promises.ts';

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
