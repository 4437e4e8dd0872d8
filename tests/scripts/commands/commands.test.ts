import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../../server/log.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { setStage, type Stage } from '../../server/bot/bot-stage.ts';
import { raiseBot, testStopPage } from '../../support/raise-bot.ts';
import { seula, temporaryFile } from './command-line.ts';

describe('usage', () => {
  test.each([
    [['nonsense'], 2, /there is no command "nonsense"/],
    [['review', '--nonsense'], 2, /--nonsense/],
    [['review'], 2, /--wiki is wanted/],
    [['review', '--wiki', 'nowhere'], 2, /neither an address nor the id/],
    [['review', '--wiki', 'http://127.0.0.1:1/w/api.php', '--limit', 'many'], 2, /--limit: "many"/],
    [['bot', '--stop', 'nowiki'], 2, /--reason is wanted/],
    [['bot', '--stop', 'nowiki', '--reason', 'x'], 2, /"nowiki" is not the id/],
    [['bot', '--stop', 'a', '--start', 'a'], 2, /not both/],
    [['bot', '--reason', 'x'], 2, /--reason is wanted with/],
    [['review', '--wiki', 'http://127.0.0.1:1/w/api.php', '--title', 'T', '--revision', '1'], 2, /not both/],
    [['review', '--wiki', 'http://127.0.0.1:1/w/api.php', '--revision', 'x'], 2, /--revision: "x" is not/],
    [['migrate', 'now'], 2, /"now" is not wanted here/],
    [
      ['review', '--wiki', 'http://127.0.0.1:1/w/api.php', '--explain'],
      2,
      /--explain shows one page: name it with --title/
    ],
    [['replay'], 2, /name at least one file/],
    [['replay', '/nowhere/at/all.json'], 2, /cannot be read/],
    [['words', 'build', 'a.xml', 'b.xml', '--wiki', 'fiwiki'], 2, /one dump makes one list/],
    [
      ['publish-gadget', '--wiki', 'http://127.0.0.1:1/w/api.php', '--companion', 'http://x.example'],
      2,
      /not an https address/
    ]
  ])('%j ends with %i and says why', async (given, code, words) => {
    const ended = await seula(given);
    expect(ended.code).toBe(code);
    expect(ended.err).toMatch(words);
    expect(ended.err).not.toMatch(/^\s+at /m);
  });

  test.each(['serve', 'bot', 'review', 'replay', 'migrate', 'doctor', 'publish-gadget'])(
    '%s explains itself',
    async (name) => {
      const { code, out } = await seula([name, '--help']);
      expect(code).toBe(0);
      expect(out).toContain(`Usage: seula ${name}`);
      expect(out).toContain('--json');
      expect(out).toMatch(/Ends with 0 when done, .* README\.md lists the SEULA_ settings\.$/);
    }
  );

  test('bot --help puts its options under headings', async () => {
    const { out } = await seula(['bot', '--help']);
    expect(out).toMatch(/\nPasses:\n {2}--once .*\nBy hand:\n {2}--stop .*\nEverywhere:\n {2}--wiki /s);
  });

  test('settings that are unknown or bad stop the start, all named at once, without their values', async () => {
    const variables = {
      SEULA_PROT: '8080',
      SEULA_PORT: 'secret-value',
      SEULA_BOT_PASSWORD: 'hunter2hunter2'
    };
    const { code, err } = await seula(['migrate'], variables);
    expect(code).toBe(2);
    expect(err).toContain('SEULA_PROT: there is no such setting');
    expect(err).toContain('SEULA_PORT');
    expect(err).not.toContain('hunter2');
    expect(err).not.toContain('secret-value');
  });

  test('a port that is taken ends the start with the way out', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, err } = await seula(['serve'], { SEULA_PORT: String(port) });
    await new Promise((resolve) => taken.close(resolve));
    expect(code).toBe(1);
    expect(err).toContain('set SEULA_PORT to another port');
  });

  test.each([
    ['bot', '--once'],
    ['serve', '--json']
  ])('%s ends, with every fault named, when settings of a wiki cannot be used', async (...given) => {
    const settings = { checks: { nonsense: {}, min_age: { options: { nonsense: 1 } } } };
    const list = [{ id: 'testwiki', apiUrl: 'http://127.0.0.1:1/w/api.php', settings }];
    const file = await temporaryFile('wikis.json', JSON.stringify(list));
    const { code, err } = await seula(given, { SEULA_WIKIS: file.path });
    await file.remove();
    expect(code).toBe(1);
    expect(err).toContain('checks.nonsense: there is no check with this id');
    expect(err).toContain('checks.min_age.options');
    expect(err).toContain('SEULA_WIKIS');
  });

  test.each([
    ['whenever', 2, /settings\.bot\.schedule: wanted: a cron line/],
    ['99 * * * *', 1, /bot\.schedule: "99 \* \* \* \*" is no cron line/]
  ])('bot says what a cron line is instead of %j', async (schedule, wanted, words) => {
    const list = [
      { id: 'testwiki', apiUrl: 'http://127.0.0.1:1/w/api.php', settings: { bot: { schedule } } }
    ];
    const file = await temporaryFile('wikis.json', JSON.stringify(list));
    const { code, err } = await seula(['bot'], { SEULA_WIKIS: file.path });
    await file.remove();
    expect(code).toBe(wanted);
    expect(err).toMatch(words);
  });

  test('a folder in the place of the database is called by its name', async () => {
    const { code, err } = await seula(['migrate'], { SEULA_DATABASE_URL: 'sqlite:/' });
    expect(code).toBe(1);
    expect(err).toContain('names a file (not a folder)');
  });

  test('a faulty list of wikis names the field', async () => {
    const file = await temporaryFile('wikis.json', '[{"id":"fiwiki","apiUrl":"fi.wikipedia.org"}]');
    const { code, err } = await seula(['doctor'], { SEULA_WIKIS: file.path });
    await file.remove();
    expect(code).toBe(2);
    expect(err).toMatch(/0\.apiUrl/);
  });
});

describe('with a wiki', () => {
  let stage: Stage;
  let apiUrl: string;
  beforeEach(async () => {
    stage = await setStage();
    apiUrl = (await stage.parts.wikiOf(stage.wikiId).site()).apiUrl ?? '';
  });
  afterEach(() => stage.close());

  test('review prints one verdict a page, signs in nowhere and writes nothing', async () => {
    stage.page('Kivijärvi', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
    stage.page('Hietala', [{ user: 'Newcomer', text: 'Siellä on mylly.' }]);
    stage.wiki.requests.clear();
    const { code, out } = await seula(['review', '--wiki', apiUrl, '--json']);
    const verdicts = out
      .split('\n')
      .map((line) => JSON.parse(line) as { page: { title: string }; decision: string });
    expect(code).toBe(0);
    expect(verdicts.map(({ page, decision }) => [page.title, decision])).toEqual([
      ['Kivijärvi', 'approve'],
      ['Hietala', 'manual']
    ]);
    expect(
      stage.wiki.requests.list.filter(({ action }) => ['login', 'review', 'edit'].includes(action))
    ).toEqual([]);
  });

  test('review of one page shows every check and what it cost', async () => {
    stage.page('Kivijärvi', [{ user: 'Newcomer', text: 'Siellä on silta.' }]);
    const { code, out } = await seula(['review', '--wiki', apiUrl, '--title', 'Kivijärvi', '--explain']);
    expect(code).toBe(0);
    expect(out).toContain('Kivijärvi: Needs a look');
    expect(out).toMatch(/^ {6}invalid_isbn: /m);
    expect(out).toMatch(/Computing: .*invalid_isbn \d/);
    expect(out).toMatch(/Requests: .*rendered \d/);
  });

  test('review says when a page is not pending, and when the wiki cannot be reached', async () => {
    expect(await seula(['review', '--wiki', apiUrl, '--title', 'Kivijärvi'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('no pending changes') as string
    });
  });

  test('review --live accepts what is safe and says so', async () => {
    stage.page('Kivijärvi', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
    const account = {
      SEULA_BOT_USERNAME: 'SeulaBot@seula',
      SEULA_BOT_PASSWORD: '0123456789abcdefghijklmnopqrstuv'
    };
    const database = await temporaryFile('seula.sqlite', '');
    const url = `sqlite:${database.path}`;
    const store = createStore({ url, log: createLog('silent') });
    await store.migrate();
    await raiseBot(store, stage.wikiId, { bot: { mode: 'trial' } }, Date.now());
    await store.close();
    const variables = { ...account, SEULA_DATABASE_URL: url };
    const { code, out } = await seula(['review', '--wiki', apiUrl, '--live', '--json'], variables);
    await database.remove();
    expect(code).toBe(0);
    expect(JSON.parse(out.split('\n').at(-1) ?? '')).toMatchObject({ pass: { mode: 'live', approved: 1 } });
  });

  test('R42: review --live on a wiki in dry-run accepts nothing, and says why and the way out', async () => {
    stage.page('Kivijärvi', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
    const database = await temporaryFile('seula.sqlite', '');
    const variables = {
      SEULA_BOT_USERNAME: 'SeulaBot@seula',
      SEULA_BOT_PASSWORD: '0123456789abcdefghijklmnopqrstuv',
      SEULA_DATABASE_URL: `sqlite:${database.path}`
    };
    const plain = await seula(['review', '--wiki', apiUrl, '--live'], variables);
    expect(plain.out).toContain('0 accepted');
    expect(plain.err).toMatch(/nothing was accepted.*"bot\.mode": "dry-run".*one step at a time/s);
    const { out } = await seula(['review', '--wiki', apiUrl, '--live', '--json'], variables);
    await database.remove();
    expect(JSON.parse(out.split('\n').at(-1) ?? '')).toMatchObject({
      pass: { mode: 'dry-run', approved: 0 },
      why: 'mode-forbids',
      wayOut: expect.stringContaining('bot.mode') as string
    });
  });

  test('R35: settings of the list that go up by more than one step stop the start and name the field', async () => {
    const settings = { bot: { mode: 'live', stopPage: testStopPage } };
    const file = await temporaryFile('wikis.json', JSON.stringify([{ id: stage.wikiId, apiUrl, settings }]));
    const { code, err } = await seula(['bot', '--once', '--live'], { SEULA_WIKIS: file.path });
    await file.remove();
    expect(code).toBe(1);
    expect(err).toContain('bot.mode: "live" is more than one step above "dry-run"');
    expect(err).toContain('set "trial" first');
  });

  test('bot --stop and --start hold for every process on the same database', async () => {
    stage.page('Kivijärvi', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
    const list = await temporaryFile('wikis.json', JSON.stringify([{ id: stage.wikiId, apiUrl }]));
    const database = await temporaryFile('seula.sqlite', '');
    const url = `sqlite:${database.path}`;
    const variables = { SEULA_WIKIS: list.path, SEULA_DATABASE_URL: url };
    const wiki = stage.wikiId;
    const stopped = await seula(['bot', '--stop', wiki, '--reason', 'Väärä linkki', '--json'], variables);
    expect(JSON.parse(stopped.out)).toMatchObject({ wiki, action: 'stop', reason: 'Väärä linkki' });
    const store = createStore({ url, log: createLog('silent') });
    expect(await store.control.last(wiki)).toMatchObject({ action: 'stop', reason: 'Väärä linkki' });
    expect(await seula(['bot', '--start', wiki], variables)).toMatchObject({ code: 0 });
    expect(await store.control.last(wiki)).toMatchObject({ action: 'start', reason: '' });
    await store.close();
    await database.remove();
    await list.remove();
  });

  test('a dossier is replayed to the same verdict, byte for byte', async () => {
    stage.page('Kivijärvi', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
    const pages = await stage.parts.wikiOf(stage.wikiId).listPending({ limit: 10 });
    for await (const { dossier, verdict } of stage.parts.review(stage.wikiId, pages)) {
      const file = await temporaryFile('dossier.json', JSON.stringify(dossier));
      const { code, out } = await seula(['replay', file.path, '--json']);
      await file.remove();
      expect(code).toBe(0);
      expect(out).toBe(JSON.stringify(verdict));
    }
  });

  test('bot --once makes a dry run over every configured wiki', async () => {
    stage.page('Kivijärvi', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
    const file = await temporaryFile('wikis.json', JSON.stringify([{ id: stage.wikiId, apiUrl }]));
    const { code, out } = await seula(['bot', '--once', '--json'], { SEULA_WIKIS: file.path });
    await file.remove();
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ mode: 'dry-run', outcome: 'done', pagesJudged: 1, approved: 0 });
  });

  test('bot --once --wiki shows the steps of a pass over one wiki', async () => {
    stage.page('Kivijärvi', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
    const entries = [
      { id: stage.wikiId, apiUrl },
      { id: 'otherwiki', apiUrl: 'http://127.0.0.1:1/w/api.php' }
    ];
    const file = await temporaryFile('wikis.json', JSON.stringify(entries));
    const variables = { SEULA_WIKIS: file.path };
    const shown = await seula(['bot', '--once', '--wiki', stage.wikiId, '--progress'], variables);
    expect(shown.code).toBe(0);
    expect(shown.err).toContain('Kivijärvi: gathered');
    expect(shown.err).toContain('Kivijärvi: judged: Safe to accept');
    expect(shown.err).toContain('Kivijärvi: left');
    expect(shown.out).not.toContain('otherwiki');
    const lines = await seula(['bot', '--once', '--wiki', stage.wikiId, '--progress', '--json'], variables);
    expect(lines.out.split('\n').map((line) => JSON.parse(line).step ?? 'result')).toEqual([
      'begun',
      'listed',
      'gathered',
      'judged',
      'decided',
      'ended',
      'result'
    ]);
    const unknown = await seula(['bot', '--once', '--wiki', 'nowiki'], variables);
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('"nowiki" is not served') });
    await file.remove();
  });

  test('review --revision judges the page of a pending revision', async () => {
    const [, revision] = stage.page('Kivijärvi', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
    const review = (id: number | string) =>
      seula(['review', '--wiki', apiUrl, '--revision', String(id), '--json']);
    expect(JSON.parse((await review(revision ?? 0)).out).page.title).toBe('Kivijärvi');
    expect(await review(999_999)).toMatchObject({
      code: 1,
      err: expect.stringContaining('no pending changes')
    });
  });

  test('a wrong address is named with the way out', async () => {
    const { origin } = new URL(apiUrl);
    const { code, err } = await seula(['review', '--wiki', `${origin}/nowhere/api.php`]);
    expect(code).toBe(1);
    expect(err).toContain(`${origin}/nowhere/api.php answers with HTTP status 404: check`);
  });

  test('doctor finds a wrong password and settings that cannot be used', async () => {
    const settings = { checks: { nonsense: {} }, bot: { schedule: '99 * * * *' } };
    const file = await temporaryFile('wikis.json', JSON.stringify([{ id: stage.wikiId, apiUrl, settings }]));
    const { code, out } = await seula(['doctor', '--json'], {
      SEULA_WIKIS: file.path,
      SEULA_BOT_USERNAME: 'SeulaBot@seula',
      SEULA_BOT_PASSWORD: 'wrong'
    });
    await file.remove();
    const findings = out
      .split('\n')
      .map((line) => JSON.parse(line) as { what: string; state: string; found: string; remedy: string });
    const of = (what: string) => findings.find((finding) => finding.what === `Wiki ${stage.wikiId}${what}`);
    expect(code).toBe(1);
    expect(of('')?.state).toBe('ok');
    expect(of(', account')).toMatchObject({ state: 'failed', found: 'cannot sign in (login-failed)' });
    expect(of(', settings')?.found).toContain('checks.nonsense');
    expect(of(', settings')?.found).toContain('bot.schedule');
  });

  test('doctor tells what is missing and how to mend it', async () => {
    const list = [{ id: 'otherwiki', apiUrl }];
    const file = await temporaryFile('wikis.json', JSON.stringify(list));
    const { code, out } = await seula(['doctor', '--json'], { SEULA_WIKIS: file.path });
    await file.remove();
    const findings = out
      .split('\n')
      .map((line) => JSON.parse(line) as { what: string; state: string; remedy: string });
    expect(code).toBe(1);
    expect(findings.find(({ what }) => what === 'Wiki otherwiki')).toMatchObject({
      state: 'failed',
      remedy: expect.stringContaining(stage.wikiId) as string
    });
    expect(findings.find(({ what }) => what === 'Database')?.state).toBe('ok');
  });
});

describe('dossiers written by hand', () => {
  const minimal = {
    wiki: { id: 'testwiki' },
    page: { id: 1, title: 'A' },
    stable: { id: 1, timestamp: '2026-01-01T00:00:00Z', text: 'One.' },
    pending: [{ id: 2, timestamp: '2026-01-02T00:00:00Z', text: 'One. Two.' }]
  };

  test('need only wiki, page and revisions; what is left out is unavailable', async () => {
    const file = await temporaryFile(
      'cases.jsonl',
      `${JSON.stringify(minimal)}\n\n${JSON.stringify(minimal)}\n`
    );
    const { code, out } = await seula(['replay', file.path, '--json']);
    await file.remove();
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => (JSON.parse(line) as { decision: string }).decision)).toEqual([
      'manual',
      'manual'
    ]);
  });

  test('that do not fit are refused with every field named', async () => {
    const file = await temporaryFile('dossier.json', JSON.stringify({ ...minimal, stable: { id: 'x' } }));
    const { code, err } = await seula(['replay', file.path]);
    await file.remove();
    expect(code).toBe(2);
    expect(err).toContain('stable.id');
    expect(err).toContain('stable.timestamp');
  });

  test('can be judged under other settings', async () => {
    const file = await temporaryFile('dossier.json', JSON.stringify(minimal));
    const settings = await temporaryFile('settings.json', JSON.stringify({ checks: { nonsense: {} } }));
    const { code, err } = await seula(['replay', file.path, '--settings', settings.path]);
    await file.remove();
    await settings.remove();
    expect(code).toBe(1);
    expect(err).toContain('checks.nonsense: there is no check with this id');
  });

  test('have a published schema', async () => {
    const { code, out } = await seula(['replay', '--schema']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      type: 'object',
      required: ['wiki', 'page', 'stable', 'pending']
    });
  });
});
