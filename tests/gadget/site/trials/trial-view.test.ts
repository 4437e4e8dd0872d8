import { describe, expect, it } from 'vitest';
import {
  optionIn,
  readPatch,
  readTrialView,
  toOrder,
  withOption,
  writeTrialView,
  type TrialView
} from '../../../../gadget/site/trials/trial-view.ts';
import { TrialOrder } from '../../../../shared/trial.ts';

const empty = readTrialView({});
const views: TrialView[] = [
  { ...empty, lines: '?diff=1&oldid=2\n\n[[Sivu: ä|x]]\n#3' },
  { ...empty, by: 'range', from: '2026-01-01', to: '2026-01-31', of: 'reviews' },
  { ...empty, by: 'cases', casesPage: 'User:A/Cases & more' },
  { ...empty, lines: '1', checks: [] },
  {
    ...empty,
    lines: '1',
    checks: ['min_age', 'gibberish'],
    patch: { checks: { min_age: { enabled: true } } }
  }
];

describe('the address of a test', () => {
  it.each(views)('brings the same form back: %j', (view) => {
    const fields = Object.entries(writeTrialView(view)).filter((field) => field[1] !== undefined);
    const query = new URLSearchParams(fields as [string, string][]).toString();
    expect(readTrialView(Object.fromEntries(new URLSearchParams(query)))).toEqual(view);
  });

  it('says nothing of what is as usual', () => {
    expect(Object.values(writeTrialView(empty)).filter(Boolean)).toEqual([]);
  });

  it('is read for what it is worth', () => {
    const odd = { by: 'x', from: '1.1.2026', to: '', of: 'all', patch: '[1]', checks: ',,a,' };
    expect(readTrialView(odd)).toEqual({ ...empty, checks: ['a'] });
  });
});

describe('what is sent', () => {
  it.each(views)('is what the companion takes: %j', (view) => {
    expect(TrialOrder.safeParse(toOrder(view)).error).toBeUndefined();
  });

  it('keeps lines in their places, so that the answer can name them', () => {
    expect(toOrder({ ...empty, lines: 'a\r\n\nb\n\n' })).toEqual({ lines: ['a', '', 'b'] });
  });

  it('is nothing while nothing is named', () => {
    expect([
      toOrder(empty),
      toOrder({ ...empty, by: 'range', from: '2026-01-01' }),
      toOrder({ ...empty, by: 'cases', casesPage: ' ' })
    ]).toEqual([null, null, null]);
  });
});

describe('the patch', () => {
  it('takes options in and out, and keeps all else', () => {
    const patch = { bot: { mode: 'off' }, checks: { a: { enabled: true } } };
    const set = withOption(patch, 'a', 'hours', 5);
    expect(set).toEqual({ bot: { mode: 'off' }, checks: { a: { enabled: true, options: { hours: 5 } } } });
    expect(optionIn(set, 'a', 'hours')).toBe(5);
    expect(withOption(set, 'a', 'hours', undefined)).toEqual(patch);
    expect(withOption(withOption({}, 'a', 'x', false), 'a', 'x', undefined)).toEqual({});
  });

  it.each([
    ['', {}],
    ['{"a":1}', { a: 1 }],
    ['{', null],
    ['[]', null],
    ['null', null]
  ])('is read from %s', (text, patch) => {
    expect(readPatch(text)).toEqual(patch);
  });
});
