import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import Koa from 'koa';
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../../server/http/serve-site.ts';
import { activity, charts, flaggedRevs, statistics } from '../site/statistics/recorded.ts';
import { browserPath, startBrowser } from '../support/browser.ts';
import { skippedHeadings, tooPale, tooSmall } from '../support/poor-looks.ts';

const built = fileURLToPath(new URL('../../../dist/site', import.meta.url));
const months = { months: [{ value: '202611', label: 'November 2026' }] };
const wikis = ['fiwiki', 'dewiki'].map((id) => ({
  id,
  name: `The ${id}`,
  apiUrl: `https://${id}.test/w/api.php`,
  origins: []
}));
const answers: Record<string, unknown> = {
  '/api/v1/wikis': { wikis },
  '/api/wikis/fiwiki/statistics/': statistics,
  '/api/wikis/fiwiki/statistics/charts/': charts,
  '/api/flaggedrevs-statistics/': flaggedRevs,
  '/api/flaggedrevs-activity/': activity,
  '/api/flaggedrevs-statistics/available-months/': months
};

const server = new Koa()
  .use(serveSite(built))
  .use((ctx) => {
    const answer = answers[ctx.path] ?? { messages: {} };
    ctx.body = typeof answer === 'function' ? answer(new URLSearchParams(ctx.querystring)) : answer;
  })
  .listen(0, '127.0.0.1');
const faults: string[] = [];
const strangers: string[] = [];
let browser: Browser;
let origin = '';

beforeAll(async () => {
  if (!server.listening) await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (browserPath) browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  server.close();
});

async function visit(path: string, options: BrowserContextOptions = {}, without?: RegExp): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    timezoneId: 'UTC',
    locale: 'en-GB',
    ...options
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  if (without) await page.route(without, (route) => route.abort());
  page.on('pageerror', ({ message }) => faults.push(message));
  if (!without) page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('blob:'))
      strangers.push(request.url());
  });
  await page.goto(`${origin}${path}`);
  await page.locator('.stats-table').first().waitFor();
  return page;
}

/** Colours of the pixels of a drawn chart, each once. */
function coloursOf(page: Page): Promise<string[]> {
  return page
    .locator('canvas')
    .first()
    .evaluate(async (canvas: HTMLCanvasElement) => {
      await new Promise((done) => requestAnimationFrame(done));
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const found = new Set<string>();
      for (let at = 0; at < data.length; at += 4) found.add(data.slice(at, at + 4).join());
      return [...found];
    });
}

async function textOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

async function fileFrom(page: Page, chart: string, kind: string): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('group', { name: new RegExp(`^\\W*${chart}\\W* as a file`) })
      .getByText(kind)
      .click()
  ]);
  return { name: download.suggestedFilename(), content: await textOf(download) };
}

const places = ['/wikis/fiwiki/reviews', '/statistics', '/statistics?by=series', '/statistics?by=month'];
const looks: [string, BrowserContextOptions, string][] = [
  ['wide', {}, ''],
  ['dark', { colorScheme: 'dark' }, ''],
  ['phone', { viewport: { width: 390, height: 844 } }, 'fi'],
  ['from right to left on a phone', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }, 'ar']
];

describe.skipIf(!browserPath)('the statistics pages in a browser', { timeout: 60_000 }, () => {
  describe.each(looks)('%s', (_, options, lang) => {
    it.each(places)('%s is drawn, fits and can be read', async (place) => {
      const page = await visit(`${place}${place.includes('?') ? '&' : '?'}lang=${lang}`, options);
      await page.locator('canvas').first().waitFor();
      await expect.poll(async () => (await coloursOf(page)).length).toBeGreaterThan(3);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      expect(wider).toBeLessThanOrEqual(0);
      expect(await tooPale(page)).toEqual([]);
      expect(await skippedHeadings(page)).toEqual([]);
      if (options.viewport) expect(await tooSmall(page)).toEqual([]);
      await page.context().close();
    });
  });

  it('single reviews are cards on a phone, with nothing beside the screen', async () => {
    const page = await visit('/wikis/fiwiki/reviews', { viewport: { width: 390, height: 844 } });
    const records = page.locator('.stats-records');
    const cells = records.locator('tbody tr').first().locator('th, td');
    const boxes = await Promise.all((await cells.all()).map((cell) => cell.boundingBox()));
    expect(boxes.map((box) => box && box.x >= 0 && box.x + box.width <= 390)).toEqual(boxes.map(() => true));
    const label = (cell: Element) => getComputedStyle(cell, '::before').content;
    expect(await cells.nth(1).evaluate(label)).toBe('"Reviewer: "');
    await page.context().close();
  });

  it('charts and tables are given away as files', async () => {
    const page = await visit('/statistics');
    await page.getByText('PNG').first().waitFor();
    const csv = await fileFrom(page, 'Pending changes', 'CSV');
    expect(csv.name).toBe('fiwiki-pending.csv');
    expect(csv.content.toString()).toBe(
      '"date","pendingChanges"\r\n"2026-09","100"\r\n"2026-10","101"\r\n"2026-11","102"\r\n'
    );
    const json = await fileFrom(page, 'Articles', 'JSON');
    expect(JSON.parse(json.content.toString()).data[2]).toEqual({
      date: '2026-11',
      totalPages_ns0: 1000,
      reviewedPages_ns0: 900,
      syncedPages_ns0: 800
    });
    const png = await fileFrom(page, 'Articles', 'PNG');
    expect(png.name).toBe('fiwiki-articles.png');
    expect(png.content.subarray(1, 4).toString()).toBe('PNG');
    await page.context().close();
  });

  it('a click on a bar leads to its wiki, and the way back to the month', async () => {
    const page = await visit('/statistics?by=month');
    const canvas = page.locator('canvas').first();
    await page.getByText('PNG').first().waitFor();
    await canvas.click({ position: { x: 200, y: 20 } });
    await page.waitForURL('**/statistics?wiki=dewiki');
    await page.goBack();
    await page.waitForURL('**/statistics?by=month');
    await page.locator('.stats-table--wide').waitFor();
    await page.context().close();
  });

  it('everything can be had by the keyboard', async () => {
    const page = await visit('/statistics');
    await page.locator('.stats-chart tbody a').first().press('Enter');
    await page.waitForURL('**/statistics?by=month&month=202611');
    await page.locator('.stats-table--wide thead a').nth(3).press('Enter');
    await page.waitForURL('**month=202611&series=syncedShare');
    await page.goto(`${origin}/wikis/fiwiki/reviews`);
    await page.locator('.stats-legend button').first().press('Space');
    await page.waitForURL('**/reviews?hide=p10');
    await page.context().close();
  });

  it('charts follow when the system turns dark', async () => {
    const page = await visit('/statistics');
    await page.getByText('PNG').first().waitFor();
    const light = await coloursOf(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(async () => (await coloursOf(page)).some((one) => !light.includes(one))).toBe(true);
    await expect.poll(async () => (await coloursOf(page)).includes('255,255,255,255')).toBe(false);
    await page.context().close();
  });

  it('without the library of charts, the numbers are there', async () => {
    const page = await visit('/statistics', {}, /draw-chart/);
    await page.locator('.stats-absent').first().waitFor();
    expect(await page.locator('.stats-chart table').count()).toBe(9);
    await page.context().close();
  });

  it('nothing failed, and nobody outside was asked', () => {
    expect(faults).toEqual([]);
    expect(strangers).toEqual([]);
  });
});
