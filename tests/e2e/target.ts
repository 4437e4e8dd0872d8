import { readFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';
import { publish } from '../../scripts/demo/gadget-pages.ts';
import { startCompanion, type Companion } from '../../scripts/demo/start-companion.ts';
import { startDemo } from '../../scripts/demo/start-demo.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApiSession, type ApiSession } from './api-session.ts';

/** A wiki with a companion beside it, on which the suite makes its own pages. */
export interface Target {
  /** `demo`: the embedded wiki, whose pages load the gadget themselves. `real`: any other, unchanged. */
  readonly kind: 'demo' | 'real';
  readonly wikiId: string;
  readonly companion: Companion;
  readonly admin: ApiSession;
  readonly nobody: ApiSession;
  readonly reviewer: { readonly name: string; readonly password: string };
  /** Address of index.php with these parameters, in English unless `uselang` says otherwise. */
  address(query: Record<string, string | number>): string;
  /** Brings the gadget into every page that is opened in this browser context. */
  bring(context: BrowserContext): Promise<void>;
  close(): Promise<void>;
}

/** The wiki named by the environment, else the embedded one. */
export async function openTarget(): Promise<Target> {
  return process.env.SEULA_E2E_WIKI === undefined ? openDemo() : openReal(process.env.SEULA_E2E_WIKI);
}

const stopPage = { title: 'User:SeulaBot/Stop', goWord: 'go' };
/** Where readers report what the bot should not have accepted. */
export const reportPage = 'Project:Seula tests/Reports';
const botSettings = { bot: { mode: 'live', stopPage, writesPerMinute: 12 }, feedback: { reportPage } };
const adminPassword = 'seulatest0123456789abcdefghijklm';

/** The embedded wiki with its articles, without bot and robot. */
export async function openDemo(): Promise<Target> {
  const demo = await startDemo({
    port: 0,
    bot: 'none',
    robotMs: null,
    random: () => 0,
    settings: botSettings
  });
  const { wiki, apiUrl, companion } = demo;
  wiki.settings.newbieEditsPerMinute = 0;
  const grants = ['basic', 'highvolume', 'editpage', 'createeditmovepage', 'patrol'];
  wiki.user('Admin')?.botPasswords.push({ appId: 'tests', password: adminPassword, grants });
  return {
    kind: 'demo',
    wikiId: wiki.settings.databaseName,
    companion,
    admin: await openApiSession(apiUrl, `Admin@tests:${adminPassword}`),
    nobody: await openApiSession(apiUrl, null),
    reviewer: { name: 'Reviewer', password: wiki.user('Reviewer')?.password ?? '' },
    address: addresses(`${demo.origin}/w/index.php`),
    bring: async () => undefined,
    close: () => demo.close()
  };
}

async function openReal(apiUrl: string): Promise<Target> {
  const nobody = await openApiSession(apiUrl, null);
  const { query } = await nobody.get({ action: 'query', meta: 'siteinfo', siprop: 'general' });
  const { wikiid: wikiId, server, script } = query.general;
  const origin = new URL(server, apiUrl).origin;
  const [login = '', password = ''] = split(secret('SEULA_E2E_BOT'));
  const [name = '', reviewerPassword = ''] = split(secret('SEULA_E2E_REVIEWER'));
  const folder = await mkdtemp(join(tmpdir(), 'seula-e2e-'));
  const databaseUrl = `sqlite:${join(folder, 'seula.sqlite')}`;
  const account = { login, password };
  const admin = await openApiSession(apiUrl, secret('SEULA_E2E_ADMIN'));
  await admin.post({ action: 'edit', title: stopPage.title, text: stopPage.goWord, summary: 'test' });
  const companion = await startCompanion({
    wikiId,
    apiUrl,
    origins: [origin],
    databaseUrl,
    account,
    settings: botSettings
  });
  const gadget = publish(await builtFile('seula.js'), companion.url);
  return {
    kind: 'real',
    wikiId,
    companion,
    admin,
    nobody,
    reviewer: { name, password: reviewerPassword },
    address: addresses(`${origin}${script}`),
    bring: (context) => insert(context, origin, gadget),
    async close() {
      await companion.close();
      await rm(folder, { recursive: true, force: true });
    }
  };
}

async function builtFile(name: string): Promise<string> {
  return readFile(new URL(`../../dist/gadget/${name}`, import.meta.url), 'utf8');
}

/** The wiki stays as it is: the gadget is written into its pages on their way to the browser. */
async function insert(context: BrowserContext, origin: string, gadget: string): Promise<void> {
  const queued = `<script>(window.RLQ=window.RLQ||[]).push([['mediawiki.base'],function(){${gadget}\n}]);</script></body>`;
  await context.route(`${origin}/**`, async (route) => {
    const part = /\/(seula-\w+\.js)\b/.exec(decodeURIComponent(route.request().url()))?.[1];
    if (part) return route.fulfill({ contentType: 'text/javascript', body: await builtFile(part) });
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const body = await response.text();
    return route.fulfill({ response, body: body.replace('</body>', () => queued) });
  });
}

function addresses(script: string): Target['address'] {
  return (query) => {
    const fields = Object.entries({ uselang: 'en', ...query }).map(([name, value]) => [name, String(value)]);
    return `${script}?${new URLSearchParams(fields).toString()}`;
  };
}

function secret(name: 'SEULA_E2E_ADMIN' | 'SEULA_E2E_BOT' | 'SEULA_E2E_REVIEWER'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is wanted when SEULA_E2E_WIKI is set.`);
  return value;
}

function split(account: string): [string, string] {
  const [, name = '', password = ''] = /^([^:]+):(.+)$/.exec(account) ?? [];
  return [name, password];
}
