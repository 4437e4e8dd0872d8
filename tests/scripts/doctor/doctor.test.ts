import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finding } from '../../../scripts/doctor/finding.ts';
import { setStage, type Stage } from '../../server/bot/bot-stage.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { raiseBot, testStopPage } from '../../support/raise-bot.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { seula, temporaryFile } from '../commands/command-line.ts';

let stage: Stage;
let apiUrl: string;
beforeEach(async () => {
  stage = await setStage();
  apiUrl = (await stage.parts.wikiOf(stage.wikiId).site()).apiUrl ?? '';
});
afterEach(() => stage.close());

async function doctor(bot: object, password = '0123456789abcdefghijklmnopqrstuv') {
  const entry = { id: stage.wikiId, apiUrl, settings: { bot } };
  const file = await temporaryFile('wikis.json', JSON.stringify([entry]));
  const { code, out } = await seula(['doctor', '--json'], {
    SEULA_WIKIS: file.path,
    SEULA_BOT_USERNAME: 'SeulaBot@seula',
    SEULA_BOT_PASSWORD: password
  });
  await file.remove();
  const findings = out.split('\n').map((line) => JSON.parse(line) as Finding);
  const of = (what: string) => findings.find((finding) => finding.what === `Wiki ${stage.wikiId}, ${what}`);
  return { code, findings, of };
}

test('doctor looks at wiki, account, grants, stop page, clock, models and alerts', async () => {
  const { findings, of } = await doctor({ stopPage: testStopPage });
  expect(findings.map(({ what }) => what.replace(`Wiki ${stage.wikiId}`, 'Wiki'))).toEqual([
    'Seula',
    'Node',
    'Gadget',
    'Database',
    'Trail of who did what',
    'Wikis',
    'Wiki, settings',
    'Wiki',
    'Wiki, FlaggedRevs',
    'Wiki, clock',
    'Wiki, account',
    'Wiki, grants',
    'Wiki, stop page',
    'Wiki, bot',
    'Wiki, Lift Wing',
    'Wiki, alerts'
  ]);
  expect(of('account')?.found).toBe('signed in as SeulaBot, may review');
  expect(of('grants')).toMatchObject({ state: 'warning', found: expect.stringContaining('edit') as string });
  expect(of('stop page')?.found).toBe(`${testStopPage.title} holds the go word`);
  expect(of('bot')?.found).toBe('mode dry-run: it writes nothing');
  for (const { state, remedy } of findings) expect(remedy === null).toBe(state === 'ok');
});

test('doctor tells which settings are in force, wherever they were set', async () => {
  const file = await temporaryFile('wikis.json', JSON.stringify([{ id: stage.wikiId, apiUrl }]));
  const found = async (): Promise<string> => {
    const { out } = await seula(['doctor'], { SEULA_WIKIS: file.path, SEULA_DATABASE_URL: database });
    return /, settings: (.*)/.exec(out)?.[1] ?? '';
  };
  const own = await temporaryFile('seula.sqlite', '');
  const database = `sqlite:${own.path}`;
  expect(await found()).toBe('the defaults are in force');
  const store = createStore({ url: database, log: recordedLog() });
  await raiseBot(store, stage.wikiId, { bot: { mode: 'live', stopPage: testStopPage } }, Date.now());
  const { version } = await store.settings.current(stage.wikiId);
  await store.close();
  expect(await found()).toBe(`version ${version} is in force, mode live`);
  await Promise.all([own.remove(), file.remove()]);
});

test('doctor tells of a stop page that is missing, and of one that stops', async () => {
  const missing = await doctor({ mode: 'trial', stopPage: { title: 'User:SeulaBot/Nowhere', goWord: 'go' } });
  expect(missing.code).toBe(1);
  expect(missing.of('stop page')).toMatchObject({
    state: 'failed',
    remedy: expect.stringContaining('create it with the go word') as string
  });
  stage.wiki.edit({ title: testStopPage.title, user: 'Reviewer', text: 'stop' });
  const stopping = await doctor({ mode: 'trial', stopPage: testStopPage });
  expect(stopping.of('stop page')).toMatchObject({
    state: 'warning',
    remedy: expect.stringContaining('look who changed it') as string
  });
});

test('doctor looks at the settings of the list as they will stand once something is started', async () => {
  const first = await doctor({ mode: 'trial', stopPage: testStopPage });
  expect(first.of('settings')?.found).toBe('those of the list can be used, mode trial');
  expect(first.of('stop page')?.state).toBe('ok');
  expect(first.of('bot')).toMatchObject({
    state: 'ok',
    found: 'mode trial: it may write when started with --live'
  });
  const tooHigh = await doctor({ mode: 'live', stopPage: testStopPage });
  expect(tooHigh.code).toBe(1);
  expect(tooHigh.of('settings')).toMatchObject({
    state: 'failed',
    found: expect.stringContaining('more than one step above "dry-run"') as string
  });
});

test('doctor asks the brakes for what is stored, whatever the list says, once something is', async () => {
  const own = await temporaryFile('seula.sqlite', '');
  const store = createStore({ url: `sqlite:${own.path}`, log: recordedLog() });
  const raised = { bot: { mode: 'trial', stopPage: testStopPage, trial: { days: 1 } } } as const;
  await store.migrate();
  await raiseBot(store, stage.wikiId, raised, Date.now() - 2 * 86_400_000);
  await store.close();
  const entry = { id: stage.wikiId, apiUrl, settings: { bot: { mode: 'trial', stopPage: testStopPage } } };
  const file = await temporaryFile('wikis.json', JSON.stringify([entry]));
  const { out } = await seula(['doctor'], {
    SEULA_WIKIS: file.path,
    SEULA_DATABASE_URL: `sqlite:${own.path}`
  });
  expect(/, bot: (.*)/.exec(out)?.[1]).toBe('the bot is held still (trial-days-over, 1)');
  await Promise.all([own.remove(), file.remove()]);
});

test('doctor finds a writing bot without a stop page, and a lost right', async () => {
  const without = await doctor({ mode: 'trial' });
  expect(without.of('stop page')).toMatchObject({
    state: 'failed',
    remedy: expect.stringContaining('set "bot.stopPage"') as string
  });
  const closed = await doctor({}, 'wrong');
  expect(closed.code).toBe(1);
  expect(closed.of('account')?.found).toBe('cannot sign in (login-failed)');
  expect(closed.of('clock')).toBeDefined();
});
