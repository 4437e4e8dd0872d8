import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page, Request, Route } from 'playwright-core';
import { companionLine, unsetCompanion } from '../../../gadget/companion-line.ts';
import { storyNow } from './verdict-fixture.ts';
import { installDouble, type DoubleOptions, type WikiRequest } from './media-wiki-double.ts';
import { configOf, withoutScripts } from './saved-page.ts';

/** Where the wiki and the companion stand in these tests; neither exists. Browsers trust such a host as they do https. */
export const wikiOrigin = 'http://wiki.localhost';
export const companionOrigin = 'http://companion.test';

/** What the companion answers to a request: a body, a status with a body, or never (`'silence'`). */
export type CompanionAnswer =
  { status?: number; body: unknown; headers?: Record<string, string> } | 'silence';

/** A page of a wiki as it is to be opened. */
export interface Opening {
  html: string;
  config?: Record<string, unknown>;
  rights?: string[];
  answers?: Partial<DoubleOptions['answers']>;
  /** The text of a part of the gadget, or null when it is not to be had; by default as it was built. */
  part?: (name: string) => string | null;
  companion: (url: URL, request: Request) => CompanionAnswer | Promise<CompanionAnswer>;
  /** What the reader answered before, as it is kept; by default that they agree, null: nothing yet. */
  consent?: string | null;
  /** What comes after the page's address. */
  search?: string;
  style?: string;
  context?: BrowserContextOptions;
}

/** An opened page, with all that it asked for. */
export interface Opened {
  page: Page;
  companionRequests: { url: URL; request: Request }[];
  otherRequests: string[];
  errors: string[];
  /** Names that the gadget added to `window`. */
  newGlobals: string[];
  wikiRequests: () => Promise<WikiRequest[]>;
  close: () => Promise<void>;
}

/** The preference in which the answer is kept. */
export const consentOption = 'userjs-seula-consent';

const gadgetFile = new URL('../../../dist/gadget/seula.js', import.meta.url);

/** A part of the gadget as it was built. */
export function builtPart(name: string): string {
  return readFileSync(new URL(`seula-${name}.js`, gadgetFile), 'utf8');
}

/** The built gadget with the tests' companion. */
export function builtGadget(): string {
  const line = companionLine(companionOrigin);
  return readFileSync(gadgetFile, 'utf8').replace(companionLine(unsetCompanion), () => line);
}

/** Opens a saved page with the double of `mw`, and then starts the gadget in it. */
export async function openPage(browser: Browser, opening: Opening): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...opening.context });
  const page = await context.newPage();
  await page.clock.install({ time: storyNow });
  const opened: Opened = {
    page,
    companionRequests: [],
    otherRequests: [],
    errors: [],
    newGlobals: [],
    wikiRequests: () =>
      page.evaluate(() => (window as unknown as { wikiRequests: WikiRequest[] }).wikiRequests),
    close: () => context.close()
  };
  page.on('pageerror', (fault) => opened.errors.push(String(fault)));
  page.on('dialog', (dialog) => {
    opened.errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await context.route('**/*', (route) => answer(route, opening, opened));
  await page.addInitScript(installDouble, {
    config: { ...startConfig, ...configOf(opening.html), ...opening.config },
    rights: opening.rights ?? ['review'],
    options: {
      timecorrection: 'ZoneInfo|120|Europe/Helsinki',
      ...(opening.consent !== null && { [consentOption]: opening.consent ?? companionOrigin })
    },
    consentHere: opening.consent === undefined ? companionOrigin : null,
    answers: { live: [], review: [], after: [], reports: [], edit: [], options: [], ...opening.answers }
  } satisfies DoubleOptions);
  await page.goto(`${wikiOrigin}/w/index.php${opening.search ?? ''}`);
  if (opening.style) await page.addStyleTag({ content: opening.style });
  await page.evaluate(() => {
    const { hook, config } = (
      window as unknown as { mw: { hook: HookOf; config: { get(name: string): unknown } } }
    ).mw;
    type HookOf = (name: string) => { fire(...values: unknown[]): void };
    if (config.get('wgDiffNewId')) hook('wikipage.diff').fire([document.querySelector('table.diff')]);
  });
  const before = await page.evaluate(() => Object.getOwnPropertyNames(window));
  await page.addScriptTag({ content: builtGadget() });
  const after = await page.evaluate(() => Object.getOwnPropertyNames(window));
  opened.newGlobals = after.filter((name) => !before.includes(name));
  return opened;
}

/** What ResourceLoader's start-up module puts into mw.config on every page. */
const startConfig = {
  wgDBname: 'fiwiki',
  wgUserLanguage: 'fi',
  wgContentLanguage: 'fi',
  wgScript: '/w/index.php',
  wgArticlePath: '/wiki/$1',
  wgFormattedNamespaces: { '2': 'Käyttäjä' }
};

/** What a companion answers to a browser that asks whether it may send a body or a token. */
const preflight = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
  'access-control-allow-headers': 'content-type, authorization'
};

async function answer(route: Route, opening: Opening, opened: Opened): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  if (url.origin === wikiOrigin && request.isNavigationRequest()) {
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body: withoutScripts(opening.html) });
  } else if (url.origin === wikiOrigin && /seula-\w+\.js/.test(url.href)) {
    const name = /seula-(\w+)\.js/.exec(url.href)?.[1] ?? '';
    const text = (opening.part ?? builtPart)(name);
    await route.fulfill(
      text === null ? { status: 404, body: '' } : { contentType: 'text/javascript', body: text }
    );
  } else if (url.origin === companionOrigin) {
    opened.companionRequests.push({ url, request });
    if (request.method() === 'OPTIONS') {
      await route.fulfill({ status: 204, headers: preflight });
      return;
    }
    const found = await opening.companion(url, request);
    if (found === 'silence') return;
    await route.fulfill({
      status: found.status ?? 200,
      headers: { 'access-control-allow-origin': '*', 'content-type': 'application/json', ...found.headers },
      body: typeof found.body === 'string' ? found.body : JSON.stringify(found.body)
    });
  } else {
    if (url.origin !== wikiOrigin) opened.otherRequests.push(url.href);
    await route.fulfill({ status: 404, body: '' });
  }
}
