// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import DecisionPage from '../../../gadget/site/pages/DecisionPage.tsx';
import Decisions from '../../../gadget/site/pages/Decisions.tsx';
import Missing from '../../../gadget/site/pages/Missing.tsx';
import Queue from '../../../gadget/site/pages/Queue.tsx';
import Start from '../../../gadget/site/pages/Start.tsx';
import { isUnserved } from '../../../gadget/site/site.ts';
import { findSitePage } from '../../../shared/site-pages.ts';
import { botStatus, decisionAccount, queueEntry, precision, change, hostile } from './answers.ts';
import { drawPage, endPages } from './statistics/site-double.tsx';

afterEach(endPages);

const wiki = '/api/v1/wikis/fiwiki';
const said = {
  'seula-check-new_domain-title': 'New website',
  'seula-check-new_domain-new': 'No other article links to this website yet: $2.'
};
const text = (container: Element) => container.textContent?.replace(/[\u2068\u2069]/g, '') ?? '';

describe('the start page', () => {
  const answers = {
    [`${wiki}/bot`]: botStatus,
    [`${wiki}/precision`]: precision,
    '/api/v1/wikis/dewiki/bot': new Error('down'),
    '/api/v1/wikis/dewiki/precision': precision
  };

  it('says of each wiki how its bot is, in the words of the gadget, and how long the queue is', async () => {
    const { container } = drawPage(Start, '/', answers, { said });
    await waitFor(() => expect(text(container)).toContain('Seula is running'));
    const [first = ''] = [...container.querySelectorAll('.site-card')].map(text);
    expect(first).toContain('fi.wikipedia.test');
    expect(first).toMatch(/Pages waiting.*264.*Waiting longest.*139 days ago/);
    expect(first).toMatch(/Approvals that stand.*97\.5%.*40/);
    expect(first).not.toContain('$');
  });

  it('says where no answer comes, and asks again when it is told to', async () => {
    const { container, asked } = drawPage(Start, '/', answers, { said });
    const button = await waitFor(() => {
      const [found] = container.querySelectorAll<HTMLButtonElement>('.site-failure button');
      expect(found).toBeDefined();
      return found!;
    });
    expect(text(container)).toContain('Seula gives no answer just now.');
    const before = asked.length;
    fireEvent.click(button);
    await waitFor(() => expect(asked.length).toBe(before + 1));
  });

  it('speaks Finnish', async () => {
    const { container } = drawPage(Start, '/', answers, { said, language: 'fi' });
    await waitFor(() => expect(text(container)).toContain('Seula on käynnissä'));
    expect(text(container)).toContain('Odottavia sivuja');
  });
});

describe('the queue', () => {
  const answers = {
    [`${wiki}/queue`]: { pages: [queueEntry], total: 1, next: null },
    [`${wiki}/bot`]: botStatus,
    '/api/v1/checks': { checks: [] },
    [`${wiki}/verdicts`]: { verdicts: [{ key: '12', state: 'not-pending' }] }
  };
  const params = { wiki: 'fiwiki' };

  it('asks for one namespace, also for one that the list has no name for', async () => {
    const { asked, container } = drawPage(Queue, '/wikis/fiwiki/queue?namespace=102', answers, { params });
    await waitFor(() => expect(container.querySelector('tbody')).not.toBeNull());
    const choice = [...container.querySelectorAll('select')].find(({ value }) => value === '102')!;
    expect([...choice.options].map((one) => text(one))).toEqual([
      ...['Any', 'Articles', 'Project pages', 'Files', 'Templates', 'Help pages', 'Categories', 'Modules'],
      'Number 102'
    ]);
    expect(text(choice.labels[0]!)).toBe('Namespace');
    fireEvent.change(choice, { target: { value: '10' } });
    await waitFor(() => expect(asked).toContain(`${wiki}/queue?namespace=10`));
    expect(location.search).toBe('?namespace=10');
  });

  it('S17: shows names and titles as text, whatever stands in them', async () => {
    const { container } = drawPage(Queue, '/wikis/fiwiki/queue', answers, { params, said });
    await waitFor(() => expect(container.querySelector('tbody')).not.toBeNull());
    expect(text(container.querySelector('tbody')!)).toContain(hostile);
    expect(container.querySelector('tbody script, tbody img, tbody b')).toBeNull();
    const link = container.querySelector<HTMLAnchorElement>('tbody a');
    expect(link?.href).toBe('https://fi.wikipedia.test/w/index.php?oldid=10&diff=12');
  });

  it('takes what is asked from its address, and puts what is chosen there', async () => {
    const address = '/wikis/fiwiki/queue?verdict=blocked&q=%C3%A4iti&sort=size&order=down&cursor=abc';
    const { container, asked } = drawPage(Queue, address, answers, { params, said });
    await waitFor(() => expect(container.querySelector('tbody')).not.toBeNull());
    const [first = ''] = asked.filter((url) => url.startsWith(`${wiki}/queue`));
    expect(Object.fromEntries(new URLSearchParams(first.split('?')[1]))).toEqual({
      verdict: 'blocked',
      q: 'äiti',
      sort: 'size',
      order: 'down',
      cursor: 'abc'
    });
    fireEvent.click([...container.querySelectorAll('button')].find((one) => text(one).startsWith('Safe'))!);
    expect(location.search).toBe('?verdict=approve&q=%C3%A4iti&sort=size&order=down');
    await waitFor(() => expect(asked.at(-1)).toContain('verdict=approve'));
  });

  it('says when nothing waits, and when nothing fits', async () => {
    const none = { ...answers, [`${wiki}/queue`]: { pages: [], total: 0, next: null } };
    const empty = drawPage(Queue, '/wikis/fiwiki/queue', none, { params });
    await waitFor(() => expect(text(empty.container)).toContain('Nothing is waiting here.'));
    endPages();
    const filtered = drawPage(Queue, '/wikis/fiwiki/queue?q=x', none, { params });
    await waitFor(() => expect(text(filtered.container)).toContain('No page fits.'));
  });

  it('says what of an unfolded row is not there any more', async () => {
    const { container } = drawPage(Queue, '/wikis/fiwiki/queue', answers, { params, said });
    const unfold = await waitFor(() => container.querySelector<HTMLButtonElement>('.site-unfold')!);
    await waitFor(() => expect(container.querySelector('.site-unfold')).not.toBeNull());
    fireEvent.click(unfold ?? container.querySelector('.site-unfold')!);
    await waitFor(() => expect(text(container)).toContain('This is not waiting any more'));
    expect(container.querySelector('.site-unfold')?.getAttribute('aria-expanded')).toBe('true');
  });
});

describe('the log of decisions', () => {
  const answers = {
    '/api/v1/decisions': { decisions: [decisionAccount.decision], next: 'abc' },
    '/api/v1/checks': { checks: [] }
  };

  it('lists decisions, unfolds them, and leads on', async () => {
    const { container } = drawPage(Decisions, '/decisions?state=done', answers, { said });
    await waitFor(() => expect(container.querySelector('tbody')).not.toBeNull());
    expect(text(container.querySelector('tbody')!)).toContain('Accepted');
    expect(container.querySelector('[rel=next]')?.getAttribute('href')).toBe(
      '/decisions?state=done&cursor=abc'
    );
    fireEvent.click(container.querySelector('.site-unfold')!);
    expect(text(container)).toContain('New website: holds it back');
    expect(text(container)).toContain('A newer revision is accepted.');
  });

  it('exports what is filtered', async () => {
    const { container } = drawPage(Decisions, '/decisions?check=new_domain&cursor=x', answers, { said });
    const links = [...container.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/api/v1/decisions.csv?check=new_domain');
    expect(links).toContain('/api/v1/decisions?check=new_domain&limit=100');
  });

  it.each([
    [429, 'Seula has too much to do just now. Try again in 7 seconds.'],
    [400, 'Seula cannot answer this: query: from: wanted: a day'],
    [503, 'Seula gives no answer just now.']
  ])('says what a refusal with status %i means', async (status, words) => {
    const refused = () => {
      const body = { code: 'x', error: 'query: from: wanted: a day', params: {} };
      return Response.json(body, { status, headers: { 'Retry-After': '7' } });
    };
    const { container } = drawPage(Decisions, '/decisions', { ...answers, '/api/v1/decisions': refused });
    await waitFor(() => expect(text(container)).toContain(words));
  });
});

describe('the page of a decision', () => {
  const params = { wiki: 'fiwiki', id: '7' };
  const answers = {
    [`${wiki}/decisions/7`]: decisionAccount,
    [`${wiki}/changes/10/12`]: change,
    [`${wiki}/dossiers/12`]: () => Response.json({ code: 'no-dossier', error: '' }, { status: 404 })
  };

  it('S17: shows change, checks, and what became of it, as text', async () => {
    const { container } = drawPage(DecisionPage, '/decisions/fiwiki/7', answers, { params, said });
    await waitFor(() => expect(container.querySelector('.site-diff')).not.toBeNull());
    expect(text(container.querySelector('.diff-addedline')!)).toContain(hostile);
    expect(container.querySelector('.site-diff script, .site-diff img')).toBeNull();
    expect(text(container.querySelector('.site-mark')!)).toBe('https://new.example');
    expect(text(container.querySelector('.site-steps')!)).toMatch(/Accepted.*Somebody reverted the edit/);
    expect(text(container)).toContain('2 people reported it as wrong; one report counts.');
    expect(text(container)).toContain(
      'New website – No other article links to this website yet: new.example.'
    );
  });

  it('says that evidence is not kept any more', async () => {
    const { container } = drawPage(DecisionPage, '/decisions/fiwiki/7', answers, { params, said });
    await waitFor(() => expect(container.querySelector('.site-diff')).not.toBeNull());
    const details = [...container.querySelectorAll('details')].find((one) =>
      text(one).includes('made from')
    )!;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    await waitFor(() => expect(text(container)).toContain('The evidence is not kept any more.'));
  });

  it('says when there is no such decision, and that texts are hidden', async () => {
    const none = drawPage(DecisionPage, '/decisions/fiwiki/8', answers, { params: { ...params, id: '8' } });
    await waitFor(() => expect(text(none.container)).toContain('There is no such decision.'));
    endPages();
    const hidden = { ...answers, [`${wiki}/changes/10/12`]: { ...change, rows: null } };
    const drawn = drawPage(DecisionPage, '/decisions/fiwiki/7', hidden, { params });
    await waitFor(() => expect(text(drawn.container)).toContain('The wiki hides the text'));
  });
});

it('a page that is not there says so', () => {
  const { container } = drawPage(Missing, `/${'x'.repeat(500)}`, {});
  expect(text(container)).toContain('There is no such page');
  expect(text(container).length).toBeLessThan(400);
});

describe('a wiki that is not served', () => {
  it('is said to be so in place of the page', () => {
    const drawn = drawPage(Missing, '/wikis/nowiki/queue', {}, { params: { wiki: 'nowiki' } });
    expect(text(drawn.container)).toContain('Seula does not serve a wiki called nowiki here.');
  });

  it('is known by the list; decisions of old stay, and without a list nobody is turned away', () => {
    const served = [{ id: 'fiwiki', apiUrl: 'https://fi.wikipedia.test/w/api.php', origins: [] }];
    const isGone = (path: string, list: typeof served | null = served) =>
      isUnserved(findSitePage(path)!, list);
    for (const page of ['queue', 'reviews', 'try', 'settings']) {
      expect(isGone(`/wikis/nowiki/${page}`)).toBe(true);
      expect(isGone(`/wikis/fiwiki/${page}`)).toBe(false);
    }
    expect(isGone('/decisions/nowiki/7')).toBe(false);
    expect([isGone('/wikis/nowiki/queue', null), isGone('/wikis/nowiki/queue', [])]).toEqual([false, false]);
  });
});
