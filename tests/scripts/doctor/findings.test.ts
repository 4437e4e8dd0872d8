import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { accountFindings } from '../../../scripts/doctor/account-findings.ts';
import { alertFindings } from '../../../scripts/doctor/alert-findings.ts';
import { databaseFindings } from '../../../scripts/doctor/database-findings.ts';
import { modelFindings } from '../../../scripts/doctor/model-findings.ts';
import { programFindings } from '../../../scripts/doctor/program-findings.ts';
import { readWikiFacts, type WikiFacts } from '../../../scripts/doctor/wiki-facts.ts';
import { addressFindings, wikiFindings } from '../../../scripts/doctor/wiki-findings.ts';
import type { WikiApi } from '../../../server/ports.ts';
import { StoreError } from '../../../server/store/store-error.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { WikiError } from '../../../server/wiki/wiki-error.ts';
import { WikiSettings } from '../../../shared/wiki-settings.ts';
import { databases } from '../../support/databases.ts';
import { recordedLog } from '../../support/recorded-log.ts';

const facts: WikiFacts = {
  id: 'fiwiki',
  generator: 'MediaWiki 1.43.9',
  flaggedRevs: '',
  account: { name: 'SeulaBot', rights: ['read', 'review', 'apihighlimits', 'bot'], isBlocked: false },
  clockAheadMs: 0
};
const noSecond = (minutes: number): WikiFacts => ({ ...facts, clockAheadMs: minutes * 60_000 });

describe('the account', () => {
  const of = (account: Partial<WikiFacts['account'] & object>, botName: string | null = 'SeulaBot') =>
    accountFindings(
      'fiwiki',
      { ...facts, account: facts.account && { ...facts.account, ...account } },
      botName
    );

  it('S36: with the rights that the bot needs is in order', () => {
    expect(of({}).map(({ state }) => state)).toEqual(['ok', 'ok']);
  });

  it('S36: without the right to review it fails', () => {
    expect(of({ rights: ['read', 'edit'] })[0]).toMatchObject({
      state: 'failed',
      remedy: expect.stringContaining('"review"') as string
    });
  });

  it('S36: with more rights than it needs is warned of, the dangerous ones first', () => {
    const [, grants] = of({ rights: ['read', 'review', 'minoredit', 'edit', 'delete', 'editinterface'] });
    expect(grants).toMatchObject({
      state: 'warning',
      found: 'rights that the bot does not need: delete, editinterface, minoredit, edit'
    });
    expect(grants?.remedy).toContain('Special:BotPasswords');
  });

  it('S36: needs a grant for editing where it publishes the settings, and only there', () => {
    const found = (rights: string[], publishTo?: string) =>
      accountFindings(
        'fiwiki',
        { ...facts, account: { name: 'SeulaBot', rights, isBlocked: false } },
        null,
        publishTo
      )
        .slice(1)
        .map(({ state, remedy }) => [state, /grant "([^"]*)"/.exec(remedy ?? '')?.[1] ?? null]);
    const edits = ['review', 'edit', 'minoredit'];
    expect(found(['review'], 'Project:Settings')).toEqual([
      ['ok', null],
      ['warning', 'Edit existing pages']
    ]);
    expect(found(edits, 'Project:Settings')).toEqual([
      ['ok', null],
      ['ok', null]
    ]);
    expect(found(edits, 'Käyttäjä:SeulaBot/settings.json')).toEqual([
      ['ok', null],
      ['warning', 'Edit your user CSS/JSON/JavaScript']
    ]);
    expect(found(edits)).toEqual([['warning', null]]);
  });

  it('R38: that is not the configured one fails', () => {
    expect(of({ name: 'Other bot' })[0]).toMatchObject({
      state: 'failed',
      found: 'signed in as Other bot, but SeulaBot is set'
    });
    expect(of({ name: 'Other bot' }, null)[0]?.state).toBe('ok');
  });

  it('that is blocked fails', () => {
    expect(of({ isBlocked: true })[0]).toMatchObject({
      state: 'failed',
      found: expect.stringContaining('blocked')
    });
  });

  test.each([
    ['userinfo-bot-editonly-grants', 'failed', 'warning'],
    ['userinfo-bot-restricted-grants', 'failed', 'ok'],
    ['userinfo-bot', 'ok', 'warning']
  ])('S36: as recorded in %s', (name, state, grants) => {
    const file = new URL(`../../../../shared/contract/${name}.json`, import.meta.url);
    let recorded: { response: { query: { userinfo: { name: string; rights: string[] } } } };
    try {
      recorded = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      console.log(`Not tried: there is no recording ${name}.`);
      return;
    }
    const { userinfo } = recorded.response.query;
    const found = of({ name: userinfo.name, rights: userinfo.rights }, null);
    expect(found.map((finding) => finding.state)).toEqual([state, grants]);
  });
});

describe('the wiki', () => {
  it.each([
    [0, 'ok'],
    [1, 'ok'],
    [-5, 'warning'],
    [61, 'failed']
  ])('whose clock is %s minutes away: %s', (minutes, state) => {
    const clock = wikiFindings({ id: 'fiwiki' }, noSecond(minutes)).find(({ what }) =>
      what.endsWith('clock')
    );
    expect(clock?.state).toBe(state);
    if (state !== 'ok') expect(clock?.remedy).toContain('NTP');
  });

  it('of another name, without FlaggedRevs, or too old, is told with the way out', () => {
    const odd = { ...facts, id: 'svwiki', flaggedRevs: null };
    const [name, flags] = wikiFindings({ id: 'fiwiki' }, odd);
    expect(name).toMatchObject({ state: 'failed', remedy: 'Use "svwiki" as its id in the list of wikis.' });
    expect(flags?.state).toBe('failed');
    const old = { ...facts, generator: 'MediaWiki 1.35.14' };
    expect(wikiFindings({ id: 'fiwiki' }, old)[0]?.state).toBe('warning');
  });

  it('tells all in one answer, and the clock is compared with the middle of it', async () => {
    const times = [1_000_000, 1_004_000];
    const api: Pick<WikiApi, 'get'> = {
      get: async (_, schema) =>
        schema.parse({
          curtimestamp: new Date(1_000_000).toISOString().replace('.000', ''),
          query: {
            general: { wikiid: 'fiwiki', generator: 'MediaWiki 1.43.9' },
            extensions: [{ name: 'FlaggedRevs', 'vcs-version': '0123456789abcdef' }],
            userinfo: { name: 'SeulaBot', rights: ['review'], blockid: 7 }
          }
        })
    };
    expect(await readWikiFacts(api, { now: () => times.shift() ?? 0 })).toEqual({
      ...facts,
      flaggedRevs: '0123456',
      account: { name: 'SeulaBot', rights: ['review'], isBlocked: true },
      clockAheadMs: 1_500
    });
  });
});

describe('the addresses of a wiki', () => {
  const at = (apiUrl: string, origins: string[] = []) => addressFindings({ id: 'fiwiki', apiUrl, origins });

  it.each([
    'https://fi.wikipedia.org/w/api.php',
    'http://127.0.0.1:8080/w/api.php',
    'http://localhost/w/api.php',
    'http://[::1]:8080/w/api.php'
  ])('such as %s are passed over', (address) => {
    expect(at(address, [new URL(address).origin])).toEqual([]);
  });

  it.each([
    'http://fi.wikipedia.org/w/api.php',
    'http://10.0.0.7/w/api.php',
    'http://wiki/w/api.php',
    'http://localhost.example/w/api.php',
    'http://127.0.0.1.example/w/api.php',
    'http://[2001:db8::1]/w/api.php'
  ])('such as %s are warned of: what goes there others can read', (address) => {
    expect(at(address)).toMatchObject([
      {
        what: 'Wiki fiwiki, address',
        state: 'warning',
        remedy: expect.stringContaining('https') as string
      }
    ]);
  });

  it('at which its pages are seen, too', () => {
    const found = at('https://wiki.example/w/api.php', ['http://m.wiki.example', 'https://m.wiki.example']);
    expect(found).toMatchObject([{ what: 'Wiki fiwiki, origins', state: 'warning' }]);
    expect(found[0]?.found).toContain('pages at http://m.wiki.example may');
  });
});

describe('Lift Wing', () => {
  const api: Pick<WikiApi, 'get'> = {
    get: async (_, schema) => schema.parse({ query: { recentchanges: [{ revid: 7 }] } })
  };
  const wanting = WikiSettings.parse({ checks: { revert_risk: { enabled: true } } });

  it('is not asked where no check wants scores', async () => {
    const never = { score: () => Promise.reject(new Error('asked')) };
    expect(await modelFindings('fiwiki', WikiSettings.parse({}), never, api)).toMatchObject([
      { state: 'ok' }
    ]);
  });

  it.each([
    ['ok', () => Promise.resolve(0.5)],
    ['warning', () => Promise.reject(new WikiError('http-status', { status: 400 }))],
    ['failed', () => Promise.reject(new WikiError('timeout'))]
  ])('that gives this is %s', async (state, score) => {
    expect(await modelFindings('fiwiki', wanting, { score }, api)).toMatchObject([{ state }]);
  });

  it('that is not set fails where a check wants scores', async () => {
    expect(await modelFindings('fiwiki', wanting, null, api)).toMatchObject([
      { state: 'failed', remedy: expect.stringContaining('SEULA_LIFT_WING_URL') as string }
    ]);
  });
});

describe.each(databases)('the database on $name', ({ here, create, name }) => {
  it('tells its version, and fails where it takes no writes', async (context) => {
    context.skip(!here, 'not on this machine');
    const database = await create();
    const store = createStore({ url: database.url, log: recordedLog() });
    const [first] = await databaseFindings(database.url, store, null);
    expect(first).toMatchObject({ what: 'Database', state: 'ok' });
    expect(first?.found).toMatch(new RegExp(`${name} \\d+\\.\\d+.*brought up to date, takes writes`));
    const closed = { ...store, examine: () => Promise.reject(new StoreError('read-only', 'no')) };
    expect(await databaseFindings(database.url, closed, null)).toMatchObject([
      { state: 'failed', remedy: expect.stringContaining('takes no writes') as string }
    ]);
    const old = {
      ...store,
      examine: async () => ({ product: 'MariaDB' as const, version: '10.3.39-MariaDB' })
    };
    expect((await databaseFindings(database.url, old, null))[0]?.state).toBe('failed');
    await store.close();
    await database.remove();
  });
});

it('an old Node fails, and every finding that is not in order has a remedy', () => {
  const findings = programFindings('18.20.0');
  expect(findings.find(({ what }) => what === 'Node')?.state).toBe('failed');
  for (const { state, remedy } of findings) expect(remedy === null).toBe(state === 'ok');
});

it('alerts that are raised are told with their sentence', async () => {
  const key = { wiki: 'fiwiki', code: 'stalled', subject: '', params: { since: 'noon' }, holdsSince: 0 };
  const standing = async () => [{ ...key, raisedAt: 0 }];
  expect(await alertFindings('fiwiki', { standing })).toMatchObject([
    { state: 'warning', remedy: expect.stringContaining('no sign of life since noon') as string }
  ]);
});
