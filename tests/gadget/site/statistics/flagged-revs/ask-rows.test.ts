import { expect, it } from 'vitest';
import { createApi } from '../../../../../gadget/site/api/ask.ts';
import { askMonths, askRows } from '../../../../../gadget/site/statistics/flagged-revs/ask-rows.ts';

const { signal } = new AbortController();
const wanted = {
  wiki: null,
  from: '2026-01-01',
  to: null,
  resolution: 'monthly',
  wikis: ['fiwiki', 'be_x_oldwiki', 'enwikibooks']
};
const note = (wiki: string, change = {}) => ({
  wiki,
  state: 'loaded',
  completeUntil: '2026-11-20',
  loadedAt: '2026-11-21T03:00:00.000Z',
  ...change
});

function apiWith(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const fetch = async (address: string) => {
    asked.push(address);
    return Response.json(answers[address]);
  };
  return { asked, api: createApi(fetch as typeof globalThis.fetch) };
}

it('asks for all slices of both tables, and knows wikis by their ids', async () => {
  const query = '?start_date=2026-01-01&resolution=monthly';
  const { api, asked } = apiWith({
    [`/api/flaggedrevs-statistics/${query}`]: {
      data: [{ wiki: 'fi', date: '2026-10-01', pendingChanges: 5, note: 'no number' }],
      next: 1,
      notes: [note('fi'), note('be-x-old', { state: 'no-tables', completeUntil: null, loadedAt: null })]
    },
    [`/api/flaggedrevs-statistics/${query}&offset=1`]: {
      data: [{ wiki: 'be-x-old', date: '2026-10-01', pendingChanges: null }],
      next: null,
      notes: []
    },
    [`/api/flaggedrevs-activity/${query}`]: {
      data: [
        { wiki: 'enwikibooks', date: '2026-10-01', number_of_reviews: 7 },
        { wiki: 'fi', date: '2026-10-01', number_of_reviews: 9 }
      ],
      next: null,
      notes: [note('fi', { state: 'failed', completeUntil: '2026-11-19' })]
    }
  });
  const { rows, notes } = await askRows(api, wanted, signal);
  expect(asked).toHaveLength(3);
  expect(rows).toEqual([
    { wiki: 'be_x_oldwiki', date: '2026-10-01', values: { pendingChanges: null } },
    { wiki: 'enwikibooks', date: '2026-10-01', values: { number_of_reviews: 7 } },
    { wiki: 'fiwiki', date: '2026-10-01', values: { pendingChanges: 5, number_of_reviews: 9 } }
  ]);
  expect(notes).toEqual([
    note('fiwiki', { state: 'failed', completeUntil: '2026-11-19' }),
    note('be_x_oldwiki', { state: 'no-tables', completeUntil: null, loadedAt: null })
  ]);
});

it('takes an answer of another kind for none', async () => {
  const query = '?start_date=2026-01-01&resolution=monthly';
  const { api } = apiWith({
    [`/api/flaggedrevs-statistics/${query}`]: { data: 'nonsense', next: null, notes: [] },
    [`/api/flaggedrevs-activity/${query}`]: { data: [], next: null, notes: [] }
  });
  await expect(askRows(api, wanted, signal)).rejects.toThrow();
});

it('asks for the months', async () => {
  const months = [{ value: '202611', label: 'November 2026' }];
  const { api } = apiWith({ '/api/flaggedrevs-statistics/available-months/': { months } });
  expect(await askMonths(api, signal)).toEqual(months);
});
