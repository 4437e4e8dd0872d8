import { expect, test } from 'vitest';
import { parseRetryAfter } from '../../../server/wiki/retry-after.ts';

const NOW = Date.parse('Sat, 21 Nov 2026 10:00:00 GMT');

test.each([
  ['5', 5000],
  [' 5 ', 5000],
  ['0', 0],
  ['1.5', 1500],
  ['0.0004', 1],
  ['599', 599_000],
  ['601', 600_000],
  ['99999999999999999999', 600_000],
  ['Sat, 21 Nov 2026 10:00:07 GMT', 7000],
  ['Saturday, 21-Nov-26 10:00:07 GMT', 7000],
  ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
  ['Sat, 21 Nov 2099 09:00:00 GMT', 600_000],
  ['-5', null],
  ['', null],
  [null, null],
  ['soon', null],
  ['abc 5', null],
  ['5 minutes', null],
  ['1e9', null],
  ['0x10', null],
  ['NaN', null],
  ['Infinity', null],
  ['Sat, 99 Foo 2026 10:00:07 GMT', null],
  ['5, 6', null]
])('R16: Retry-After %j is %j ms', (value, expected) => {
  expect(parseRetryAfter(value, NOW)).toBe(expected);
});

test('R16: a date is measured against the server clock, whatever ours says', () => {
  const due = 'Sat, 21 Nov 2026 10:00:07 GMT';
  expect(parseRetryAfter(due, NOW - 3_600_000, 'Sat, 21 Nov 2026 10:00:00 GMT')).toBe(7000);
  expect(parseRetryAfter(due, NOW + 3_600_000, 'Sat, 21 Nov 2026 10:00:00 GMT')).toBe(7000);
  expect(parseRetryAfter(due, NOW, 'rubbish')).toBe(7000);
});
