import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import getSignInCallback from '../../../../server/routes/get-sign-in-callback.ts';
import postSignInStart from '../../../../server/routes/post-sign-in-start.ts';
import postSignInToken from '../../../../server/routes/post-sign-in-token.ts';
import { signInKept, signInMark } from '../../../../shared/sign-in-return.ts';
import { browserPath, startBrowser } from '../../../gadget/support/browser.ts';
import { setSignInStage, type SignInStage } from '../../../support/sign-in/sign-in-stage.ts';

/** What a page heard: the message, and what a page that began a sign-in looks at before it believes it. */
interface Heard {
  origin: string;
  ownWindow: boolean;
  data: { type?: string; nonce?: string; code?: string | null; failure?: string | null };
}

const evil = 'http://evil.example';

describe.skipIf(browserPath === null)('the window in which somebody signs in', () => {
  let browser: Browser;
  let stage: SignInStage;
  let context: BrowserContext;
  let page: Page;
  let asked: string[];

  beforeAll(async () => {
    browser = await startBrowser();
    stage = await setSignInStage({ routes: { getSignInCallback, postSignInStart, postSignInToken } });
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'en-GB' });
    context.setDefaultTimeout(10_000);
    await context.route(`${evil}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>evil' })
    );
    asked = [];
    page = await context.newPage();
    await page.goto(`${stage.wikiOrigin}/wiki/Special:UserLogin`);
    await page.fill('input[name=wpName]', 'Reviewer');
    await page.fill('input[name=wpPassword]', 'password');
    await page.click('button[name=wploginattempt]');
    await page.goto(`${stage.wikiOrigin}/wiki/Home`);
    context.on('request', (request) => asked.push(new URL(request.url()).origin));
  });
  afterEach(() => context.close());

  it('S3: tells the page that opened it, once, and asks nobody but wiki and companion', async () => {
    const { nonce, secret, authorizeUrl } = await stage.begin();
    const popup = await open(page, authorizeUrl);
    await agree(popup);
    await heardOn(page, 1);
    const [heard] = await read(page);
    expect(heard).toMatchObject({
      origin: stage.address,
      ownWindow: true,
      data: { type: 'seula-sign-in', nonce, failure: null }
    });
    expect((await stage.redeem(heard?.data.code ?? '', secret)).status).toBe(201);
    expect(new Set(asked)).toEqual(new Set([stage.wikiOrigin, stage.address]));
    // Neither code nor state stay in the address, and the page holds the code no longer.
    expect(popup.url()).toBe(`${stage.address}/api/sign-in/callback`);
    expect(await popup.content()).not.toContain(heard?.data.code ?? '');
    expect(await popup.innerText('#outcome')).toContain('You are signed in');
    await popup.reload();
    expect(await read(page)).toHaveLength(1);
  });

  it('S3: a window that another site opened tells that site nothing', async () => {
    const { authorizeUrl } = await stage.begin();
    const hostile = await context.newPage();
    await hostile.goto(`${evil}/`);
    const popup = await open(hostile, authorizeUrl);
    await agree(popup);
    await popup.waitForSelector('#outcome');
    await settle(popup);
    expect(await read(hostile)).toEqual([]);
    expect(await read(page)).toEqual([]);
  });

  it('S3: neither a frame beside nor a page that took the opener’s place hears anything', async () => {
    const { authorizeUrl } = await stage.begin();
    const popup = await open(page, authorizeUrl);
    await page.goto(`${evil}/`);
    await listen(page);
    await agree(popup);
    await popup.waitForSelector('#outcome');
    await settle(popup);
    expect(await read(page)).toEqual([]);

    await page.goto(`${stage.wikiOrigin}/wiki/Home`);
    await page.evaluate((address) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: address }));
    }, `${evil}/frame`);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await frame?.waitForSelector('p');
    await frame?.evaluate(startListening);
    const second = await stage.begin();
    const other = await open(page, second.authorizeUrl);
    await agree(other);
    await heardOn(page, 1);
    expect(await frame?.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
  });

  it('S3: the same way back, opened once more, has nothing to tell', async () => {
    const { nonce, authorizeUrl } = await stage.begin();
    const back = await stage.agree(authorizeUrl, 'Reviewer');
    expect((await stage.callback(back)).message?.code).not.toBeNull();
    const popup = await open(page, back);
    expect(await popup.innerText('#outcome')).toContain('This sign-in is over or was used already');
    await settle(popup);
    expect(JSON.stringify(await read(page))).not.toContain(nonce);
  });

  it('S3: says so when the page that opened it is gone', async () => {
    const { authorizeUrl } = await stage.begin();
    const alone = await context.newPage();
    await alone.goto(authorizeUrl);
    await alone.click('button[name=accept]');
    expect(await alone.innerText('#no-opener')).toContain('is gone');
    expect(await alone.isVisible('#outcome')).toBe(false);
  });

  it('S3: a person who refuses sees it, and the opener is told nothing that it could not tell from noise', async () => {
    const { authorizeUrl } = await stage.begin();
    const popup = await open(page, authorizeUrl);
    await popup.click('button[name=cancel]');
    expect(await popup.innerText('#outcome')).toContain('You did not agree');
    expect(await popup.innerText('#close')).toBe('You can close this window.');
    expect(await popup.isVisible('#home')).toBe(false);
    await settle(popup);
    expect(await read(page)).toEqual([]);
  });

  it('leads a tab that left a page of the companion back there, with the reason', async () => {
    const back = `${stage.address}/wikis/somewiki/settings?lang=fi`;
    const tab = await tabThatKept(JSON.stringify({ nonce: 'n'.repeat(43), secret: 's', back }));
    await refuse(tab);
    await tab.waitForURL(`${back}#**`);
    expect(JSON.parse(decodeURIComponent(tab.url().split(signInMark)[1] ?? ''))).toEqual({
      ...{ type: 'seula-sign-in', nonce: 'n'.repeat(43), code: null, failure: 'denied' }
    });
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['no way back', '{"nonce":"n"}'],
    ['another site', JSON.stringify({ nonce: 'n', back: `${evil}/` })],
    ['a site whose name begins alike', (address: string) => JSON.stringify({ back: `${address}.example/` })],
    ['what is no page', JSON.stringify({ nonce: 'n', back: 'data:text/html,x' })]
  ])('S26: shows a tab that kept %s the way to the pages of the companion instead', async (_, kept) => {
    const tab = await tabThatKept(typeof kept === 'function' ? kept(stage.address) : kept);
    await refuse(tab);
    expect(await tab.innerText('#outcome')).toContain('You did not agree');
    expect(await tab.isVisible('#close')).toBe(false);
    expect(await tab.locator('#home a').evaluate(({ href }: HTMLAnchorElement) => href)).toBe(
      `${stage.address}/`
    );
    expect(tab.url()).toContain('/api/sign-in/callback');
  });

  it.each(['/api/sign-in/callback', '/api/sign-in/callback?error=access_denied'])(
    'S37: %s stands in no frame',
    async (path) => {
      const blocked = page.waitForEvent('console', (line) => line.text().includes('frame-ancestors'));
      await page.evaluate((address) => {
        document.body.append(Object.assign(document.createElement('iframe'), { src: address }));
      }, `${stage.address}${path}`);
      await blocked;
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      expect(await frame?.$('#outcome')).toBeNull();
    }
  );

  it('S37: nor does the page on which the wiki asks', async () => {
    const { authorizeUrl } = await stage.begin();
    const answer = page.waitForResponse((one) => one.url().includes('OAuth/approve'));
    await page.evaluate((address) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: address }));
    }, authorizeUrl);
    expect((await answer).headers()['x-frame-options']).toBe('DENY');
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    expect(await frame?.$('button[name=accept]')).toBeNull();
  });

  /** A tab on the companion's own pages that keeps this. */
  async function tabThatKept(words: string | null): Promise<Page> {
    const tab = await context.newPage();
    await tab.goto(`${stage.address}/api/sign-in/callback`);
    if (words !== null) {
      await tab.evaluate(([key, value]) => sessionStorage.setItem(key, value), [signInKept, words] as const);
    }
    return tab;
  }

  async function refuse(tab: Page): Promise<void> {
    await tab.goto((await stage.begin()).authorizeUrl);
    await tab.click('button[name=cancel]');
    await tab.waitForLoadState();
  }

  /** Opens the window as a page does, and listens. */
  async function open(opener: Page, url: string): Promise<Page> {
    await listen(opener);
    const [popup] = await Promise.all([
      opener.waitForEvent('popup'),
      opener.evaluate((address) => {
        const place = window as unknown as { popup: Window | null };
        place.popup = window.open('', '', 'width=500,height=700');
        place.popup?.location.replace(address);
      }, url)
    ]);
    return popup;
  }

  const agree = (popup: Page): Promise<void> => popup.click('button[name=accept]');
  const listen = (target: Page): Promise<void> => target.evaluate(startListening);
  const read = (target: Page): Promise<Heard[]> =>
    target.evaluate(() => (window as unknown as { heard?: Heard[] }).heard ?? []);
  const heardOn = (target: Page, count: number): Promise<unknown> =>
    target.waitForFunction(
      (wanted) => (window as unknown as { heard: unknown[] }).heard.length >= wanted,
      count
    );
  /** What was sent before this has arrived by then. */
  const settle = (popup: Page): Promise<void> =>
    popup.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
});

function startListening(): void {
  const place = window as unknown as { heard: unknown[]; popup?: Window | null };
  place.heard = [];
  window.addEventListener('message', (event) => {
    const { origin, data, source } = event as MessageEvent<unknown>;
    place.heard.push({ origin, ownWindow: source === place.popup, data });
  });
}
