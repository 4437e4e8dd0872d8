import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/set-up/find-browser.mjs';
import { consentKey } from '../../gadget/mw/read-consent.ts';
import type { Target } from './target.ts';

/** A Chromium without a window that asks nobody outside for anything. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('There is no Chromium on this machine.');
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-sync',
    // The companion of the tests runs on this machine; a public wiki's pages may not ask it otherwise.
    '--disable-features=LocalNetworkAccessChecks'
  ];
  return chromium.launch({ executablePath, headless: true, args });
}

/** Whether a browser is here. */
export const hasBrowser = findBrowser() !== null;

/** How a reader looks at the wiki. */
export interface ReaderOptions {
  /** Logged in as the reviewer. */
  reviewer?: boolean;
  /** Has agreed that the companion is asked; the reviewer always has. */
  agreed?: boolean;
  width?: number;
  dark?: boolean;
}

/** One reader with a browser of their own; `faults` gets the errors of all pages they open. */
export interface Reader {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly faults: string[];
}

/** Lets readers in; the reviewer logs in once, through the wiki's own form. */
export function createReaders(browser: Browser, target: Target) {
  let session: Awaited<ReturnType<BrowserContext['storageState']>> | null = null;

  async function logIn(): Promise<NonNullable<typeof session>> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(target.address({ title: 'Special:UserLogin' }));
    await page.fill('input[name=wpName]', target.reviewer.name);
    await page.fill('input[name=wpPassword]', target.reviewer.password);
    await page.click('button[name=wploginattempt]');
    await page.waitForFunction("window.mw?.config?.get('wgUserName') != null");
    await page.evaluate(keepInPreferences, { key: consentKey, address: target.companion.url });
    const state = await context.storageState();
    await context.close();
    return state;
  }

  return {
    async enter({
      reviewer = false,
      agreed = true,
      width = 1280,
      dark = false
    }: ReaderOptions = {}): Promise<Reader> {
      if (reviewer) session ??= await logIn();
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: dark ? 'dark' : 'light',
        locale: 'en-GB',
        timezoneId: 'UTC',
        ...(reviewer && session && { storageState: session })
      });
      context.setDefaultTimeout(15_000);
      if (agreed && !reviewer)
        await context.addInitScript(keepInBrowser, { key: consentKey, address: target.companion.url });
      await target.bring(context);
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (fault) => faults.push(fault.message));
      return { context, page, faults };
    }
  };
}

interface Answer {
  key: string;
  address: string;
}

/** Runs on a page of the wiki, as somebody who is logged in. */
function keepInPreferences({ key, address }: Answer): Promise<unknown> {
  const { mw } = window as unknown as {
    mw: {
      loader: { using(name: string): Promise<unknown> };
      Api: new () => { postWithToken(type: string, request: object): Promise<unknown> };
    };
  };
  const request = { action: 'options', optionname: key, optionvalue: address };
  return Promise.resolve(mw.loader.using('mediawiki.api'))
    .then(() => new mw.Api().postWithToken('csrf', request))
    .then(() => null);
}

/** Runs before every page. */
function keepInBrowser({ key, address }: Answer): void {
  if (location.protocol.startsWith('http') && localStorage.getItem(key) === null)
    localStorage.setItem(key, address);
}
