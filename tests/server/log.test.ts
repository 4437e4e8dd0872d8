import { expect, test } from 'vitest';
import { describeFault } from '../../server/log.ts';
import { WikiError } from '../../server/wiki/wiki-error.ts';

test('S21: of a fault between us and a wiki only code and facts are logged', () => {
  const told = describeFault(new WikiError('http-status', { status: 400 }));
  expect(told).toEqual({ name: 'WikiError', code: 'http-status', params: { status: 400 } });
});

test('of any other fault also where it came from, but nothing that hangs on it', () => {
  const told = describeFault(Object.assign(new Error('Odd.'), { code: 'odd', password: 'secret' }));
  expect(told).toMatchObject({ name: 'Error', code: 'odd', message: 'Odd.' });
  expect(told.stack).toContain('log.test.ts');
  expect(JSON.stringify(told)).not.toContain('secret');
});
