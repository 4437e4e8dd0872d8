// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Statistics from '../../../../gadget/site/pages/Statistics.tsx';
import { activity, flaggedRevs } from './recorded.ts';
import { drawPage, endPages, type Answers } from './site-double.tsx';

afterEach(() => {
  endPages();
  vi.restoreAllMocks();
});

const base = '/api/flaggedrevs-statistics/';
const usual: Answers = {
  [base]: flaggedRevs,
  '/api/flaggedrevs-activity/': activity,
  [`${base}available-months/`]: {
    months: ['202611', '202610', '202609'].map((value) => ({ value, label: 'in English' }))
  }
};
const nothing = (query: URLSearchParams) => ({ ...flaggedRevs(query), data: [] });

async function open(query = '', answers = usual, until = '.stats-chart') {
  const page = drawPage(Statistics, `/statistics${query}`, answers);
  const { container } = page;
  await waitFor(() => expect(container.querySelector(until)).not.toBe(null));
  const text = (selector: string) =>
    [...container.querySelectorAll(selector)].map(({ textContent }) => textContent);
  const link = (words: string) =>
    [...container.querySelectorAll('a')].find(({ textContent }) => textContent === words)!;
  return { ...page, text, link };
}

/** Where the reader is, with the query in order of its fields. */
const here = () => {
  const query = new URLSearchParams(location.search);
  query.sort();
  return query.size === 0 ? location.pathname : `${location.pathname}?${query.toString()}`;
};
const rowsOf = (table: Element | null | undefined) =>
  [...(table?.querySelectorAll('tr') ?? [])].map((row) => [...row.children].map((cell) => cell.textContent));

describe('by wiki', () => {
  it('shows eight charts of the first wiki and the lags that are known, each with a table', async () => {
    const { asked, container, drawn, text } = await open();
    expect(asked).toEqual([
      `${base}?wiki=fiwiki&resolution=monthly`,
      '/api/flaggedrevs-activity/?wiki=fiwiki&resolution=monthly'
    ]);
    expect(text('.stats-chart h2')).toEqual([
      'Articles',
      'How much is reviewed',
      'Pending changes',
      'How long pending changes have waited',
      'Reviewers',
      'Reviews',
      'Reviewed pages',
      'Reviews per reviewer',
      'How long edits without an account waited for review'
    ]);
    await waitFor(() => expect(drawn).toHaveLength(9));
    const tables = [...container.querySelectorAll('.stats-chart table')].map(rowsOf);
    expect(tables[1]?.[1]).toEqual(['Nov 2026', '90%', '80%']);
    expect(tables[3]?.slice(0, 2)).toEqual([
      ['Time', 'Average wait of pending changes'],
      ['Nov 2026', '3.1 days']
    ]);
    expect(tables[8]?.[1]).toEqual(['Nov 2026', '11 hours', '2 hours', '4.6 days']);
    expect(text('.stats-newest')[0]).toBe('102 in the newest period, November 2026');
  });

  it('leaves most percentiles out of chart and table until the reader asks for them', async () => {
    const lags = [35, 45, 55, 65, 75, 85, 90, 95].map((share) => `reviewLag_anon_percentile_${share}`);
    const ten = (query: URLSearchParams) => {
      const { data, ...rest } = flaggedRevs(query);
      const more = Object.fromEntries(lags.map((name, index) => [name, 3600 * (index + 1)]));
      return { ...rest, data: data.map((row: object) => ({ ...row, ...more })) };
    };
    const { container, drawn, text } = await open('', { ...usual, [base]: ten });
    const last = '.stats-chart:last-child';
    await waitFor(() => expect(drawn).toHaveLength(9));
    const out = [false, false, false, false, true, true, true, true, true, true];
    expect(drawn.at(-1).data.datasets.map((one: any) => one.hidden)).toEqual(out);
    expect(text(`${last} thead th`)).toHaveLength(5);
    const more = container.querySelector<HTMLElement>(`${last} .stats-legend button:nth-child(5)`)!;
    expect(more.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(more);
    expect(here()).toBe('/statistics?show=reviewLag_anon_percentile_35');
    await waitFor(() => expect(text(`${last} thead th`)).toHaveLength(6));
    fireEvent.click(container.querySelector(`${last} .stats-legend button:nth-child(1)`)!);
    expect(new URLSearchParams(location.search).get('hide')).toBe('reviewLag_anon_average');
  });

  it('asks for the period and the steps of the address, of days for a year at first', async () => {
    const { asked } = await open('?wiki=dewiki&from=2026-10-01&to=2026-11-30&resolution=yearly');
    expect(asked[0]).toBe(`${base}?wiki=dewiki&start_date=2026-10-01&end_date=2026-11-30&resolution=yearly`);
    endPages();
    const days = await open('?resolution=daily');
    expect(days.asked[0]).toBe(`${base}?wiki=fiwiki&start_date=2025-11-21&resolution=daily`);
  });

  it('leads from a month to all wikis in it, by a click on the chart or a link of the table', async () => {
    const { container, drawn, text } = await open();
    const row = container.querySelector('.stats-chart tbody tr:nth-child(2) a');
    expect(row?.getAttribute('href')).toBe('/statistics?by=month&month=202610');
    await waitFor(() => expect(drawn.length).toBeGreaterThan(2));
    const chart = { getElementsAtEventForMode: () => [{ datasetIndex: 0, index: 1 }] };
    drawn[2].options.onClick({ native: {} }, [], chart);
    await waitFor(() => expect(text('.stats-views [aria-current]')).toEqual(['Wikis in a month']));
    expect(here()).toBe('/statistics?by=month&month=202610');
  });

  it('takes another wiki, and other days', async () => {
    const { container } = await open();
    const [wiki, resolution] = [...container.querySelectorAll('select')];
    fireEvent.change(wiki!, { target: { value: 'dewiki' } });
    expect(here()).toBe('/statistics?wiki=dewiki');
    fireEvent.change(container.querySelector('input[type=date]')!, { target: { value: '2026-10-01' } });
    fireEvent.change(resolution!, { target: { value: 'daily' } });
    expect(here()).toBe('/statistics?from=2026-10-01&resolution=daily&wiki=dewiki');
  });
});

describe('wikis over time', () => {
  it('shows one measure with a line for each wiki', async () => {
    const { asked, container, drawn } = await open('?by=series&series=reviewedShare');
    expect(asked[0]).toBe(`${base}?resolution=monthly`);
    expect(rowsOf(container.querySelector('.stats-chart table'))).toEqual([
      ['Time', 'dewiki', 'Suomi-Wiki'],
      ['Nov 2026', '90%', '90%'],
      ['Oct 2026', '90%', '90%'],
      ['Sept 2026', '90%', '90%']
    ]);
    await waitFor(() => expect(drawn).toHaveLength(1));
    const chart = { getElementsAtEventForMode: () => [{ datasetIndex: 0, index: 1 }] };
    drawn[0].options.onClick({ native: {} }, [], chart);
    expect(here()).toBe('/statistics?series=reviewedShare&wiki=dewiki');
  });

  it('takes the wikis that are chosen', async () => {
    const { container, text } = await open('?by=series');
    expect(text('summary')).toEqual(['2 of 2 wikis chosen']);
    fireEvent.click(container.querySelector('.stats-wikis input')!);
    expect(here()).toBe('/statistics?by=series&wikis=fiwiki');
    await waitFor(() => expect(text('.stats-chart thead th')).toEqual(['Time', 'Suomi-Wiki']));
  });
});

describe('wikis in a month', () => {
  it('shows the newest month, greatest first, with everything in a table', async () => {
    const { asked, container, drawn, text } = await open('?by=month');
    expect(asked[1]).toBe(`${base}?start_date=2026-11-01&end_date=2026-11-30&resolution=monthly`);
    await waitFor(() => expect(drawn.at(-1)?.data.labels).toEqual(['dewiki', 'Suomi-Wiki']));
    const rows = rowsOf(container.querySelector('.stats-table--wide table'));
    expect(rows[0]?.slice(0, 3)).toEqual(['Wiki', 'Pending changes', 'Average wait of pending changes']);
    expect(rows.slice(1).map((row) => row.slice(0, 3))).toEqual([
      ['dewiki', '902', '3.1 days'],
      ['Suomi-Wiki', '102', '3.1 days']
    ]);
    expect(text('[aria-sort=descending]')).toEqual(['Pending changes']);
  });

  it('sorts by the column that is chosen, which the chart then shows', async () => {
    const { link, text } = await open('?by=month&month=202610');
    fireEvent.click(link('Reviews per reviewer'));
    expect(here()).toBe('/statistics?by=month&month=202610&series=reviews_per_reviewer');
    await waitFor(() => expect(text('.stats-chart h2')[0]).toBe('Reviews per reviewer'));
    fireEvent.click(link('dewiki'));
    expect(here()).toBe('/statistics?month=202610&series=reviews_per_reviewer&wiki=dewiki');
  });
});

describe('when nothing is known', () => {
  const without = (state: string): Answers => ({
    ...usual,
    '/api/flaggedrevs-activity/': nothing,
    [base]: () => ({
      data: [],
      next: null,
      notes: [{ wiki: 'fi', state, completeUntil: null, loadedAt: null }]
    })
  });

  it.each([
    ['never-loaded', 'No statistics of Suomi-Wiki have been loaded yet.', 1],
    ['no-tables', 'Suomi-Wiki has no tables of FlaggedRevs, so there is nothing to be counted.', 0],
    ['failed', 'No statistics of Suomi-Wiki have been loaded yet.', 1],
    ['loaded', 'Nothing is known of Suomi-Wiki in this time.', 0]
  ])('%s: says so, and what operators do', async (state, words, commands) => {
    const { text } = await open(
      '',
      { ...without(state), '/api/flaggedrevs-activity/': { data: [], next: null, notes: [] } },
      '.stats-nothing'
    );
    expect(text('.stats-nothing p')[0]).toBe(words);
    expect(text('.stats-nothing code')).toHaveLength(commands);
  });

  it('says it of all wikis', async () => {
    const months = { [`${base}available-months/`]: { months: [] } };
    const { text } = await open('?by=month', { ...usual, ...months }, '.stats-nothing');
    expect(text('.stats-nothing p')[0]).toBe('No statistics have been loaded yet.');
  });

  it('a wiki that is not served is no failure of the companion', async () => {
    const { text } = await open('?wiki=nowhere', { [base]: undefined }, '[role=alert]');
    expect(text('[role=alert]')).toHaveLength(1);
  });
});
