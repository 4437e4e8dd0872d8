// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Audit from '../../../../gadget/site/pages/Audit.tsx';
import { signInKept, signInMark } from '../../../../shared/sign-in-return.ts';
import { trailForAdmins, trailKinds } from '../../../../shared/trail-kinds.ts';
import { TrailEvent } from '../../../../shared/trail.ts';
import { hostile } from '../answers.ts';
import { drawPage, endPages } from '../statistics/site-double.tsx';

const at = '2026-11-21T11:00:00.000Z';
const event = (over: object): TrailEvent =>
  TrailEvent.parse({ id: 1, kind: 'stop', wiki: 'fiwiki', by: 'Ada', at, facts: {}, ...over });
const text = (container: Element) => container.textContent?.replace(/[\u2068\u2069]/g, '') ?? '';
const said = { 'seula-check-new_domain-title': 'New website' };

/** What the companion is asked by the reader's session, with the token that was shown. */
let asked: { url: string; token: string | null }[] = [];
let events: readonly unknown[] = [];
let next: string | null = null;
let refusal: Response | null = null;
let role = 'public';

beforeEach(() => {
  [asked, events, next, refusal, role] = [[], [event({})], null, null, 'public'];
  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
    const token = new Headers(init.headers).get('authorization');
    const { pathname } = new URL(url, 'http://companion.test');
    if (pathname === '/api/sign-in/token') {
      const body = { token: 'the-token', name: 'Ada', expiresAt: '2026-11-21T13:00:00Z' };
      return Promise.resolve(Response.json(body, { status: 201 }));
    }
    if (pathname === '/api/permissions') {
      const signedIn = token === null ? null : { name: 'Ada' };
      const shown = token === null ? 'public' : role;
      const body = { signInOffered: true, signedIn, role: shown, hindrance: null };
      return Promise.resolve(Response.json(body));
    }
    if (pathname !== '/api/v1/audit') return Promise.resolve(Response.json({}));
    asked.push({ url, token });
    return Promise.resolve(refusal ?? Response.json({ events, next }));
  });
});
afterEach(() => {
  endPages();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

/** Comes back to the page from signing in at the wiki. */
function comeBack(address: string): string {
  sessionStorage.setItem(signInKept, JSON.stringify({ nonce: 'n', secret: 's', back: address }));
  const told = { type: 'seula-sign-in', nonce: 'n', code: 'c', failure: null };
  return `${address}${signInMark}${encodeURIComponent(JSON.stringify(told))}`;
}

const rows = async (container: Element): Promise<string[]> => {
  await waitFor(() => expect(container.querySelector('tbody')).not.toBeNull());
  return [...container.querySelectorAll('tbody')].map(text);
};

describe('the log of actions', () => {
  const told: [TrailEvent, string, string][] = [
    [
      event({ kind: 'settings', facts: { fromVersion: 3, toVersion: 1234, reason: 'too slow' } }),
      'Changed the settings from version 3 to version 1234.too slow',
      'Muutti asetukset versiosta 3 versioon 1234.'
    ],
    [event({ facts: { reason: 'look first' } }), 'Stopped the bot.look first', 'Pysäytti botin.'],
    [event({ kind: 'start' }), 'Let the bot work again.', 'Antoi botin taas toimia.'],
    [
      event({ kind: 'run', facts: { run: 7, mode: 'dry-run', page: null, revision: null } }),
      'Started pass 7 by hand, as a dry run.What',
      'Käynnisti käsin kierroksen 7 koeajona.'
    ],
    [
      event({ kind: 'run', facts: { run: 7, mode: 'live', page: 'Rauma', revision: null } }),
      'Started pass 7 by hand, so that the bot accepts what is safe. Only on the page Rauma.',
      'Käynnisti käsin kierroksen 7, jolla botti hyväksyy turvalliset. Vain sivulla Rauma.'
    ],
    [
      event({ kind: 'run', facts: { run: 7, mode: 'live', page: null, revision: 12 } }),
      'Only on revision 12.',
      'Vain versiolle 12.'
    ],
    [
      event({ kind: 'undo', facts: { undo: 1, selection: 'run:7', approvals: 3, reason: 'no' } }),
      'Had 3 approvals withdrawn: all of pass 7.',
      'Perui 3 hyväksyntää: kaikki kierroksella 7 tehdyt.'
    ],
    [
      event({ kind: 'undo', facts: { undo: 1, selection: 'decision:9', approvals: 1, reason: 'no' } }),
      'Had one approval withdrawn: decision 9.',
      'Perui yhden hyväksynnän: päätös 9.'
    ],
    [event({ kind: 'cancel', facts: { run: 7 } }), 'Asked pass 7 to end.', 'Pyysi päättämään kierroksen 7.'],
    [
      event({ kind: 'cancel', facts: { selection: 'check:new_domain' } }),
      'Asked a withdrawal to end: all by the check New website.',
      'Pyysi päättämään perumisen: kaikki tarkistuksen New website tekemät.'
    ],
    [
      event({ kind: 'lift', facts: { check: 'new_domain', reason: 'mended' } }),
      'Lifted the suspension of a check: New website.mended',
      'Poisti tarkistuksen keskeytyksen: New website.'
    ],
    [
      event({ kind: 'lift', facts: { check: null, reason: '' } }),
      'Lifted the suspension of the whole bot.',
      'Poisti koko botin keskeytyksen.'
    ],
    [
      event({ kind: 'dispute', facts: { decision: 9, revision: 12, report: 44, counts: true } }),
      'Reported decision 9 as wrong.',
      'Ilmoitti päätöksen 9 vääräksi.'
    ],
    [
      event({ kind: 'dispute', facts: { decision: 9, revision: 12, report: 44, counts: false } }),
      'the report of this account counts for no brake',
      'ei jarruta bottia'
    ],
    [
      event({
        kind: 'undo-preview',
        facts: { selection: 'since:2026-11-20T00:00:00.000Z..2026-11-21T00:00:00.000Z', approvals: 2 }
      }),
      'Looked at 2 approvals before a withdrawal: all from 20 November',
      'Katsoi ennen perumista 2 hyväksyntää: kaikki alkaen 20. marraskuuta'
    ],
    [event({ kind: 'sign-in', wiki: null }), 'Signed in.', 'Kirjautui sisään.'],
    [event({ kind: 'sign-out', facts: { everywhere: false } }), 'Signed out.', 'Kirjautui ulos.'],
    [
      event({ kind: 'sign-out', facts: { everywhere: true } }),
      'Signed out everywhere.',
      'Kirjautui ulos kaikkialta.'
    ],
    [
      event({ kind: 'refusal', facts: { route: 'PATCH /api/v1/x', code: 'no-right' } }),
      'Was refused PATCH /api/v1/x: the account lacks the right.',
      'Pyyntö PATCH /api/v1/x torjuttiin: tunnukselta puuttuu oikeus.'
    ],
    [
      event({ kind: 'refusal', facts: { route: 'PATCH /api/v1/x', code: 'something-new' } }),
      'Was refused PATCH /api/v1/x: something-new.',
      'torjuttiin: something-new.'
    ]
  ];

  it('has words for every kind in English and Finnish', async () => {
    expect(new Set(told.map(([{ kind }]) => kind))).toEqual(new Set(trailKinds));
    for (const [language, column] of [
      ['en', 1],
      ['fi', 2]
    ] as const) {
      events = told.map(([one], index) => ({ ...one, id: index + 1 }));
      const { container } = drawPage(Audit, '/audit', {}, { said, language });
      const found = await rows(container);
      for (const [index, one] of told.entries()) expect(found[index]).toContain(one[column]);
      expect(found.join()).not.toMatch(/\$\d|audit-|undefined|null/);
      endPages();
    }
  });

  it('names the wiki and the person, and leads to what an action was about', async () => {
    events = [
      event({ kind: 'dispute', facts: { decision: 9, revision: 12, report: 44, counts: true } }),
      event({ id: 2, kind: 'run', by: 'operator', facts: { run: 7, mode: 'live' } }),
      event({ id: 3, by: null })
    ];
    const { container } = drawPage(Audit, '/audit?from=2026-11-01', {}, { said });
    const found = await rows(container);
    expect(found[0]).toContain('AdaSuomi-Wiki1 hour ago');
    expect(found[2]).toContain('name not shown');
    const links = [...container.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      '/decisions/fiwiki/9',
      'https://fi.wikipedia.test/w/index.php?diff=44',
      '/audit?from=2026-11-01&by=Ada',
      '/decisions?wiki=fiwiki&run=7',
      '/audit?from=2026-11-01&by=operator'
    ]);
  });

  it('S17: shows names, reasons and codes as text, whatever stands in them', async () => {
    events = [
      event({ by: hostile, facts: { reason: hostile } }),
      event({ id: 2, kind: 'refusal', facts: { route: hostile, code: hostile } }),
      event({ id: 3, kind: 'undo', facts: { selection: hostile, approvals: 1, reason: hostile } }),
      event({ id: 4, kind: 'lift', wiki: hostile, facts: { check: hostile } })
    ];
    const { container } = drawPage(Audit, '/audit', {}, { said });
    for (const row of await rows(container)) expect(row).toContain(hostile);
    expect(container.querySelector('tbody script, tbody img, tbody b')).toBeNull();
  });

  it('takes what is asked from its address, puts what is chosen there, and leads on', async () => {
    next = 'abc';
    const address = '/audit?wiki=fiwiki&kind=stop&by=Ada&from=2026-11-01&to=2026-11-30&cursor=x';
    const { container } = drawPage(Audit, address, {});
    await rows(container);
    expect(asked.map(({ url }) => url)).toEqual([
      '/api/v1/audit?wiki=fiwiki&kind=stop&by=Ada&from=2026-11-01&to=2026-11-30&cursor=x'
    ]);
    expect(container.querySelector('[rel=next]')?.getAttribute('href')).toBe(address.replace('=x', '=abc'));
    fireEvent.change(container.querySelector('.site-filters select')!, { target: { value: 'run' } });
    expect(location.search).toBe('?wiki=fiwiki&kind=run&by=Ada&from=2026-11-01&to=2026-11-30');
    await waitFor(() => expect(asked.at(-1)?.url).toContain('kind=run'));
  });

  it('says when nobody did anything, when nothing fits, and when no answer comes', async () => {
    events = [];
    const empty = drawPage(Audit, '/audit', {});
    await waitFor(() => expect(text(empty.container)).toContain('Nobody has done anything here yet.'));
    endPages();
    const none = drawPage(Audit, '/audit?by=Eve', {});
    await waitFor(() => expect(text(none.container)).toContain('No action fits.'));
    endPages();
    refusal = Response.json({ code: 'down', error: '' }, { status: 503 });
    const failed = drawPage(Audit, '/audit', {});
    await waitFor(() => expect(text(failed.container)).toContain('Seula gives no answer just now.'));
    refusal = null;
    fireEvent.click(failed.container.querySelector('.site-failure button')!);
    await waitFor(() => expect(text(failed.container)).toContain('Nobody has done anything here yet.'));
  });

  it.each([
    [400, 'Seula cannot answer this: query: from: wanted: a day'],
    [429, 'Seula has too much to do just now. Try again in 7 seconds.']
  ])('says what a refusal with status %i means', async (status, words) => {
    const body = { code: 'x', error: 'query: from: wanted: a day' };
    refusal = Response.json(body, { status, headers: { 'Retry-After': '7' } });
    const { container } = drawPage(Audit, '/audit', {});
    await waitFor(() => expect(text(container)).toContain(words));
  });

  it('unfolds what a version of the settings changed', async () => {
    events = [event({ kind: 'settings', facts: { fromVersion: 3, toVersion: 4, reason: 'why' } })];
    const version = {
      differences: [{ path: 'bot.waitMinutes', before: 30, after: 60 }]
    };
    const { container } = drawPage(Audit, '/audit', { '/api/v1/wikis/fiwiki/settings/versions/4': version });
    await rows(container);
    fireEvent.click(container.querySelector('.site-unfold')!);
    await waitFor(() => expect(text(container)).toContain('bot.waitMinutes: 30 → 60'));
    expect(container.querySelector('.site-unfold')?.getAttribute('aria-expanded')).toBe('true');
  });
});

describe('what only admins see of it', () => {
  const offered = (container: Element) =>
    [...container.querySelectorAll<HTMLOptionElement>('.site-filters option')].map(({ value }) => value);

  it('is neither offered to others nor asked for, and they are told why', async () => {
    const { container } = drawPage(Audit, '/audit?wiki=fiwiki', {});
    await rows(container);
    expect(offered(container).filter((kind) => trailForAdmins.some((one) => one === kind))).toEqual([]);
    endPages();
    asked = [];
    const closed = drawPage(Audit, '/audit?wiki=fiwiki&kind=sign-in', {});
    await waitFor(() => expect(text(closed.container)).toContain('are shown to admins of the wiki'));
    expect(offered(closed.container)).toContain('sign-in');
    expect(asked).toEqual([]);
  });

  it('is asked for with the token of an admin of the wiki, once they came back signed in', async () => {
    role = 'admin';
    const { container } = drawPage(Audit, comeBack('/audit?wiki=fiwiki&kind=sign-in'), {});
    events = [event({ kind: 'sign-in' })];
    expect((await rows(container))[0]).toContain('Signed in.');
    expect(asked.map(({ token }) => token)).toEqual(['Bearer the-token']);
    expect(offered(container)).toEqual(['', ...trailKinds]);
    expect(text(container)).toContain('Signed in as Ada: sign-ins and refusals are shown as well.');
    expect(location.href).not.toContain('the-token');
    expect(location.hash).toBe('');
  });

  it.each([
    ['admin', '/audit', 'Choose a wiki above'],
    ['reviewer', '/audit?wiki=fiwiki', 'Sign-ins and refusals are for admins of the wiki.'],
    ['operator', '/audit', 'sign-ins and refusals are shown as well.']
  ])('is told to %s at %s', async (who, address, words) => {
    role = who;
    const { container } = drawPage(Audit, comeBack(address), {});
    await rows(container);
    await waitFor(() => expect(text(container)).toContain(words));
    expect(offered(container).includes('refusal')).toBe(who === 'operator');
  });
});
