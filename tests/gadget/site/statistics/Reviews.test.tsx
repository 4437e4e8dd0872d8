// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Reviews from '../../../../gadget/site/pages/Reviews.tsx';
import { charts, noStatistics, statistics } from './recorded.ts';
import { drawPage, endPages, type Answers } from './site-double.tsx';

afterEach(() => {
  endPages();
  vi.restoreAllMocks();
});

const path = '/api/wikis/fiwiki/statistics/';
const usual: Answers = { [path]: statistics, [`${path}charts/`]: charts };

async function reviews(query = '', answers = usual, options: Parameters<typeof drawPage>[3] = {}) {
  const page = drawPage(Reviews, `/wikis/fiwiki/reviews${query}`, answers, {
    params: { wiki: 'fiwiki' },
    ...options
  });
  const { container } = page;
  await waitFor(() =>
    expect(container.querySelector('.stats-numbers, .stats-nothing, [role=alert]')).not.toBe(null)
  );
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

describe('the reviews of a wiki', () => {
  it('are asked for with what the address says', async () => {
    const { asked } = await reviews('?time=week&reviewer=Reviewer1&author=Editor1&auto=0&cursor=MTIuMzQ');
    expect(asked).toEqual([
      `${path}?time_filter=week&exclude_auto_reviewers=true&reviewer=Reviewer1&reviewed_user=Editor1&cursor=MTIuMzQ&limit=50`,
      `${path}charts/?time_filter=week&exclude_auto_reviewers=true`
    ]);
  });

  it('are told in numbers, in units that people use', async () => {
    const { text } = await reviews();
    expect(text('.stats-numbers > div')).toEqual([
      'Reviews3,000',
      'Reviewers50',
      'Average wait2.3 days',
      'Half waited at most2 days',
      'One in ten waited at most12 hours',
      'Nine in ten waited at most5.5 days'
    ]);
  });

  it('have four charts, each with its table, newest first and with the days between', async () => {
    const { text, container, drawn } = await reviews();
    await waitFor(() => expect(drawn).toHaveLength(4));
    expect(text('.stats-chart h3')).toEqual([
      'Reviewers',
      'Reviews',
      'Average wait',
      'How long edits waited'
    ]);
    const tables = [...container.querySelectorAll('.stats-chart table')].map((table) =>
      [...table.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent))
    );
    expect(tables[1]).toHaveLength(1 + 31);
    expect(tables[1]?.slice(0, 6)).toEqual([
      ['Time', 'Reviews'],
      ['21 Nov 2026', '0'],
      ['20 Nov 2026', '100'],
      ['19 Nov 2026', '0'],
      ['18 Nov 2026', '150'],
      ['17 Nov 2026', '0']
    ]);
    expect(tables[3]?.[3]).toEqual(['19 Nov 2026', '–', '–', '–']);
  });

  it('name people, who lead to their reviews, and back', async () => {
    const { link, asked, text } = await reviews();
    fireEvent.click(link('Ä & <b>'));
    expect(here()).toBe('/wikis/fiwiki/reviews?reviewer=%C3%84+%26+%3Cb%3E');
    await waitFor(() => expect(asked.at(-1)).toContain('reviewer=%C3%84+%26+%3Cb%3E'));
    await waitFor(() => expect(text('.stats-chosen-names b')).toEqual(['Reviewer Ä & <b>']));
    expect(link('Ä & <b>').getAttribute('aria-current')).toBe('true');
    fireEvent.click(link('Show everybody'));
    expect(here()).toBe('/wikis/fiwiki/reviews');
  });

  it('are listed with links to what was reviewed, a page at a time', async () => {
    const { container, link } = await reviews();
    const rows = [...container.querySelectorAll('.stats-records tbody tr')];
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Example Page', 'Reviewer1', 'Editor1', '20 Nov, 10:30', '36 hours'],
      ['–', '–', '–', '20 Nov, 10:30', '–'],
      ['=cmd|calc', 'Reviewer1', 'Editor1', '20 Nov, 10:30', '36 hours']
    ]);
    expect(link('Example Page').href).toBe('https://fi.wikipedia.test/w/index.php?oldid=999&diff=1000');
    expect(link('=cmd|calc').href).toBe('https://fi.wikipedia.test/w/index.php?diff=1000');
    fireEvent.click(link('Older'));
    expect(here()).toBe('/wikis/fiwiki/reviews?cursor=MTIuMzQ');
    await waitFor(() => expect(link('Newest')).toBeDefined());
  });

  it('are filtered by time, by names that are typed, and by who is accepted anyway', async () => {
    const { container } = await reviews('?cursor=MTIuMzQ');
    const [reviewer, author] = [...container.querySelectorAll<HTMLInputElement>('input[type=search]')];
    fireEvent.input(reviewer!, { target: { value: ' Somebody ' } });
    fireEvent.input(author!, { target: { value: 'Else' } });
    fireEvent.submit(container.querySelector('form')!);
    expect(here()).toBe('/wikis/fiwiki/reviews?author=Else&reviewer=Somebody');
    fireEvent.change(container.querySelector('select')!, { target: { value: '365' } });
    expect(here()).toBe('/wikis/fiwiki/reviews?author=Else&reviewer=Somebody&time=365');
    fireEvent.click(container.querySelector('.stats-filters input[type=checkbox]')!);
    expect(here()).toBe('/wikis/fiwiki/reviews?author=Else&auto=0&reviewer=Somebody&time=365');
  });

  it('can be taken away as files, with raw values, names without formulas', async () => {
    const { container } = await reviews();
    const files: { name: string; text: string }[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      void (blob as Blob).text().then((text) => files.push({ name: '', text }));
      return 'blob:x';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const button = (within: string, kind: string) =>
      [...container.querySelectorAll(`${within} button`)].find(({ textContent }) => textContent === kind)!;
    fireEvent.click(button('.stats-records', 'CSV'));
    fireEvent.click(button('.stats-chart:nth-child(3)', 'JSON'));
    await waitFor(() => expect(files).toHaveLength(2));
    expect(files[0]?.text).toContain(`"75","approve","123","'=cmd|calc","Reviewer1"`);
    const { title, data } = JSON.parse(files[1]!.text);
    expect({ title, data: data.slice(-4, -1) }).toEqual({
      title: 'Average wait',
      data: [
        { date: '2026-11-18', 'avg_delay (days)': 2.5 },
        { date: '2026-11-19', 'avg_delay (days)': null },
        { date: '2026-11-20', 'avg_delay (days)': 1.5 }
      ]
    });
  });

  it('lose lines, legends and tables on demand, without new entries in the history', async () => {
    const { container, drawn, text } = await reviews();
    const entries = history.length;
    const [first] = [...container.querySelectorAll('.stats-legend button')];
    fireEvent.click(first!);
    await waitFor(() => expect(here()).toBe('/wikis/fiwiki/reviews?hide=p10'));
    await waitFor(() =>
      expect(drawn.at(-1).data.datasets.map((one: any) => one.hidden)).toEqual([true, false, false])
    );
    for (const box of container.querySelectorAll('.stats-switches input')) fireEvent.click(box);
    await waitFor(() => expect(text('.stats-chart table, .stats-legend')).toEqual([]));
    expect(here()).toBe('/wikis/fiwiki/reviews?hide=p10&legend=0&tables=0');
    expect(history.length).toBe(entries);
  });
});

describe('when something is missing', () => {
  it('without charts, the numbers are there all the same', async () => {
    const { text, container } = await reviews('', usual, { charts: 'absent' });
    await waitFor(() => expect(text('.stats-absent')).toHaveLength(4));
    expect(container.querySelectorAll('.stats-chart table')).toHaveLength(4);
    expect(text('.stats-chart:first-child button')).toEqual(['CSV', 'JSON']);
  });

  it('before anything was loaded, operators are told how', async () => {
    const { text } = await reviews('', { ...usual, [path]: noStatistics });
    expect(text('.stats-nothing')[0]).toContain('No reviews of this wiki have been loaded yet.');
    expect(text('.stats-nothing code')).toHaveLength(1);
  });

  it('a companion that does not answer is said, and can be asked again', async () => {
    const answers: Answers = { ...usual, [path]: new Error('gone') };
    const { container, text } = await reviews('', answers);
    expect(text('[role=alert] p')).toHaveLength(1);
    answers[path] = statistics;
    fireEvent.click(container.querySelector('[role=alert] button')!);
    await waitFor(() => expect(text('.stats-numbers')).toHaveLength(1));
  });
});

it('speaks Finnish', async () => {
  const { text } = await reviews('', usual, { language: 'fi' });
  expect(text('h1')).toEqual(['Arvioinnit: Suomi-Wiki']);
  expect(text('.stats-numbers dd')[2]).toBe('2,3 päivää');
});
