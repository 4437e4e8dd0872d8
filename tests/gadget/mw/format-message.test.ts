import { expect, it } from 'vitest';
import { formatMessage } from '../../../gadget/mw/format-message.ts';

const said = (message: string, counts: number[], locale = 'en') =>
  formatMessage(message, counts, locale).join('');

it.each([
  ['en', 1, 'edit'],
  ['en', 0, 'edits'],
  ['fi', 2, 'edits']
])('chooses between one and many: %s %i', (locale, count, form) => {
  expect(said('{{PLURAL:$1|edit|edits}}', [count], locale)).toBe(form);
});

it.each([
  [1, 'zmiana'],
  [3, 'zmiany'],
  [5, 'zmian'],
  [22, 'zmiany']
])('knows languages with three forms: %i', (count, form) => {
  expect(said('{{PLURAL:$1|zmiana|zmiany|zmian}}', [count], 'pl')).toBe(form);
});

it.each([
  [0, 'a'],
  [1, 'b'],
  [2, 'c'],
  [5, 'd'],
  [11, 'e'],
  [100, 'f']
])('knows languages with six forms: %i', (count, form) => {
  expect(said('{{PLURAL:$1|a|b|c|d|e|f}}', [count], 'ar')).toBe(form);
});

it('takes a form for an exact number before all others', () => {
  expect(said('{{PLURAL:$1|0=none|one|many}}', [0])).toBe('none');
  expect(said('{{PLURAL:$1|0=none|one|many}}', [1])).toBe('one');
  expect(said('{{PLURAL:$1|12=a dozen|one|many}}', [12])).toBe('a dozen');
});

it('reads two forms as one and many also where a language has more', () => {
  expect(said('{{PLURAL:$1|edit|edits}}', [1], 'ar')).toBe('edit');
  expect(said('{{PLURAL:$1|edit|edits}}', [2], 'ar')).toBe('edits');
});

it('falls back to the last form when there are too few', () => {
  expect(said('{{PLURAL:$1|only}}', [7], 'pl')).toBe('only');
});

it('leaves parameters in their places, also inside of forms', () => {
  expect(formatMessage('{{PLURAL:$1|One by $2|$1 by $2}}, $3', [4, 0, 0], 'en')).toEqual([
    1,
    ' by ',
    2,
    ', ',
    3
  ]);
});

it('keeps the words of magic that it does not know by heart', () => {
  expect(said('{{GRAMMAR:genitive|Seula}} {{GENDER:$1|he|she|they}}', [])).toBe('Seula they');
  expect(formatMessage('{{BIDI:$1}}', [], 'en')).toEqual([1]);
});

it('reads nothing as markup', () => {
  expect(said('<b onclick=x>[[link]] {{x}}</b>', [])).toBe('<b onclick=x>[[link]] {{x}}</b>');
});
