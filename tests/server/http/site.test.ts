import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sitePages } from '../../../shared/site-pages.ts';
import { sampleRoutes, startApi, type ApiStage } from './api-stage.ts';

let folder: string;
let api: ApiStage;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seula-site-'));
  await mkdir(join(folder, 'site/assets'), { recursive: true });
  await writeFile(join(folder, 'site/index.html'), '<!doctype html><title>Seula</title>');
  await writeFile(join(folder, 'site/manifest.json'), '{}');
  await writeFile(join(folder, 'site/assets/index-a1B2_c3.js'), 'start()');
  await writeFile(join(folder, 'site/assets/secret.txt'), 'canary');
  await writeFile(join(folder, 'outside.js'), 'canary');
  api = await startApi({ routes: sampleRoutes, siteFolder: join(folder, 'site') });
});
afterAll(async () => {
  await api?.close();
  await rm(folder, { recursive: true, force: true });
});

const addresses = sitePages.map(({ path }) => path.replace(':wiki', 'fiwiki').replace(':id', '7'));

describe('the companion’s own pages', () => {
  it.each([...addresses, '/?lang=ar', '/decisions?q=%00'])('%s is a page', async (address) => {
    const answer = await api.get(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('S29: may load nothing of others and nothing inside the page, and stand in no frame', async () => {
    for (const address of ['/', '/nothing/here']) {
      const { headers } = await api.get(address);
      const policy = headers.get('content-security-policy') ?? '';
      const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
      expect(rules.get('default-src')).toEqual(["'none'"]);
      for (const own of ['script-src', 'style-src', 'connect-src'])
        expect(rules.get(own)).toEqual(["'self'"]);
      expect(rules.get('frame-ancestors')).toEqual(["'none'"]);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('have files that may be kept for good', async () => {
    const answer = await api.get('/assets/index-a1B2_c3.js');
    expect(await answer.text()).toBe('start()');
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    '/assets/nothing.js',
    '/assets/secret.txt',
    '/assets/../outside.js',
    '/assets/..%2f..%2foutside.js',
    '/assets/%2e%2e/%2e%2e/outside.js',
    '/assets//etc/passwd',
    '/manifest.json',
    '/index.html'
  ])('serve nothing else: %s', async (address) => {
    const answer = await api.get(address);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('canary');
  });

  it.each([
    '/nothing',
    '/wikis',
    '/wikis//queue',
    '/decisions/fiwiki/7/more',
    '/%E0%A4%A',
    '/wikis/%E0%A4%A/queue'
  ])('say at %s in a page that there is none', async (address) => {
    const answer = await api.get(address);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it.each(['/api/nothing', '/api', '/api/v1/wikis/', '/gadget/nothing.js'])(
    'leave %s to the API, whose refusals are JSON',
    async (address) => {
      const answer = await api.get(address, { headers: { accept: 'text/html' } });
      expect([answer.status, (await answer.json()).code]).toEqual([404, 'no-such-route']);
    }
  );

  it('leave routes and other methods alone', async () => {
    expect((await api.get('/leak')).headers.get('content-type')).toContain('application/json');
    const posted = await api.get('/decisions', { method: 'POST' });
    expect([posted.status, (await posted.json()).code]).toEqual([404, 'no-such-route']);
    const head = await api.get('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('are not there before they are built', async () => {
    const bare = await startApi({ siteFolder: join(folder, 'nowhere') });
    const answer = await bare.get('/');
    await bare.close();
    expect([answer.status, (await answer.json()).code]).toEqual([404, 'no-such-route']);
  });
});
