import { expect, test } from 'vitest';
import { createLog, describeFault } from '../../server/log.ts';
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

/** What titles, names and faults may carry, and how each would tell a lie in a terminal or a viewer. */
const lies = [
  'a\nb',
  'a\r\n{"level":30,"msg":"forged"}',
  '\u001b[2J\u001b[31mred',
  '\u001b]0;title\u0007',
  '\u0000',
  '\u0008\u0008\u0008',
  '\u007f',
  '\u0085next line',
  '\u009b31mC1',
  '\u2028line',
  '\u2029paragraph',
  '\u202egnp.exe',
  '\u2066isolated\u2069',
  '\u200fright\u200eleft',
  '\u061cletter mark',
  'zero\u200bwidth\u200djoin',
  '\ufeffmark',
  '\ufff9note\ufffb',
  '\u{e0041}tag',
  'soft\u00adhyphen',
  '"quote\\',
  '\ud800 half',
  'half \udfff',
  'Äiti 😀 漢字 עברית'
];
const raw =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u061c\ufeff\ufff9-\ufffb]/;

test.each(lies)('S20: %j makes one line, and changes nothing in it', (lie) => {
  const written = logged((log) => {
    log.warn({ title: lie, user: lie, list: [lie, { deep: lie }] }, 'page passed over');
    log.error({ fault: Object.assign(new Error(lie), { code: lie }) }, 'request failed');
    log.error({ fault: new WikiError('api', { code: lie }) }, 'the wiki refused');
    log.info({ [lie]: 1 }, lie);
  });
  const lines = written.split('\n');
  expect(lines.pop()).toBe('');
  expect(lines).toHaveLength(4);
  for (const line of lines) expect(line).not.toMatch(raw);
  const [page, failed, refused, keyed] = lines.map((line) => JSON.parse(line));
  expect(page).toMatchObject({ title: lie, user: lie, list: [lie, { deep: lie }], msg: 'page passed over' });
  expect(failed).toMatchObject({ fault: { message: lie, code: lie } });
  expect(refused).toMatchObject({ fault: { params: { code: lie } } });
  expect(keyed).toMatchObject({ [lie]: 1, msg: lie });
});

test('S20: plain JSON would not do', () => {
  const told = lies.filter((lie) => raw.test(JSON.stringify(lie)));
  expect(told.length).toBeGreaterThan(8);
});

test('S20: however long a fault is, its line is not', () => {
  const written = logged((log) => log.error({ fault: new Error('x'.repeat(1_000_000)) }, 'failed'));
  expect(written.length).toBeLessThan(12_000);
});

test('S20: what cannot be written down is no reason to fail', () => {
  const round: Record<string, unknown> = {};
  round['self'] = round;
  const written = logged((log) => log.info({ round, big: 10n, none: undefined }, 'odd'));
  expect(written.split('\n')).toHaveLength(2);
  expect(JSON.parse(written)).toMatchObject({ msg: 'odd' });
});

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  write(createLog('info', { write: (line) => (text += line) }));
  return text;
}
