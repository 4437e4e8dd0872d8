import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiError } from '../../../shared/api-error.ts';
import type { RouteServices } from '../../../server/ports.ts';
import { routes } from '../../../server/routes/index.generated.ts';
import { browserPath, startBrowser } from '../../gadget/support/browser.ts';
import { tooPale } from '../../gadget/support/poor-looks.ts';
import { onlyServices, startApi, type ApiStage } from './api-stage.ts';

let api: ApiStage;
beforeAll(async () => {
  const classicSettings = { checks: () => [{ id: 'bot_user', name: 'Bot User', priority: 1 }] };
  api = await startApi({
    routes,
    services: onlyServices({
      classicSettings: classicSettings as unknown as RouteServices['classicSettings']
    })
  });
});
afterAll(() => api.close(0));

describe('the page of the API', () => {
  it.each(['/api/docs', '/api/docs/'])('is at %s, and loads nothing of anybody else', async (path) => {
    const answer = await api.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    const html = await answer.text();
    expect(html.match(/(?:src|href)="(?!data:,)[^"]+"/g)?.every((one) => /"\/api\//.test(one))).toBe(true);
    expect(html).not.toMatch(/<script>|style=|onload/);
  });

  it('has its own files, and no others of the package', async () => {
    for (const [name, type] of [
      ['start.js', 'text/javascript'],
      ['page.css', 'text/css'],
      ['swagger-ui.css', 'text/css'],
      ['swagger-ui-bundle.js', 'text/javascript']
    ]) {
      const answer = await api.get(`/api/docs/${name}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    for (const name of ['index.html', 'package.json', '%2e%2e/package.json', 'start.js/', 'toString'])
      expect(ApiError.parse(await (await api.get(`/api/docs/${name}`)).json()).code, name).toBe(
        'no-such-route'
      );
    expect((await api.get('/api/docs/', { method: 'POST' })).status).toBe(404);
  });

  describe.skipIf(browserPath === null)('in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await startBrowser();
    });
    afterAll(() => browser?.close());

    it.each(['light', 'dark'] as const)('draws every route and tries one (%s)', async (colorScheme) => {
      const page = await browser.newPage({ colorScheme });
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('request', (request) => {
        if (!request.url().startsWith(`${api.url}/`) && !request.url().startsWith('data:'))
          faults.push(request.url());
      });
      await page.goto(`${api.url}/api/docs/`);
      await page.waitForSelector('.opblock');
      expect(await page.locator('.opblock').count()).toBe(Object.keys(routes).length);
      expect(await page.locator('.opblock-tag').allTextContents()).toEqual(
        ['Verdicts', 'Classic API', 'Sign-in', 'Bot', 'Settings', 'Statistics', 'Trials', 'Health'].map(
          (part) => expect.stringMatching(`^${part}`) as string
        )
      );
      const paths = await page
        .locator('.opblock-tag-section')
        .first()
        .locator('[data-path]')
        .allTextContents();
      expect(paths).toEqual([...paths].sort((one, other) => one.localeCompare(other)));
      expect(await page.locator('html.dark-mode').count()).toBe(colorScheme === 'dark' ? 1 : 0);
      // What has a ground of its own; behind the rest lies a breath of colour that a test cannot see through.
      const pale = await tooPale(page, '.swagger-ui :is(.title, .scheme-container, .opblock-summary)');
      expect(pale.filter((words) => /^(OAS )?[\w.]+ [\d.]+$/.test(words))).toEqual([]);
      const block = page.locator('.opblock', { has: page.locator('[data-path="/api/checks/"]') });
      await block.locator('.opblock-summary-control').click();
      await block.getByRole('button', { name: 'Try it out' }).click();
      await block.getByRole('button', { name: 'Execute' }).click();
      await block.locator('.live-responses-table .response').waitFor();
      expect(await block.locator('.live-responses-table').textContent()).toContain('Bot User');
      expect(faults).toEqual([]);
      await page.close();
    });
  });
});
