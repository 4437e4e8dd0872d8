import { afterEach, describe, expect, it } from 'vitest';
import type { EmbeddedWiki } from '../../../../scripts/demo/wiki/create-wiki.ts';
import { startWiki, type RunningWiki } from '../../../../scripts/demo/wiki/http/start-wiki.ts';
import { buildSmallWorld } from './small-world.ts';

let running: RunningWiki | null = null;
afterEach(async () => {
  await running?.close();
  running = null;
});

async function ask(wiki: EmbeddedWiki, query: string): Promise<Response> {
  running ??= await startWiki(wiki);
  return fetch(`${running.apiUrl}?format=json&formatversion=2&${query}`);
}

const listing = 'action=query&list=oldreviewedpages';

describe('interference with requests', () => {
  it('answers in place of the wiki, until it is taken out again', async () => {
    const wiki = buildSmallWorld();
    const stop = wiki.intercept(({ action }) =>
      action === 'query'
        ? { answer: { status: 503, headers: { 'retry-after': '7' }, body: 'busy' } }
        : undefined
    );
    const refused = await ask(wiki, listing);
    expect([refused.status, refused.headers.get('retry-after'), await refused.text()]).toEqual([
      503,
      '7',
      'busy'
    ]);
    stop();
    expect((await ask(wiki, listing)).status).toBe(200);
    expect(wiki.requests.list.map((request) => request.action)).toEqual(['query', 'query']);
  });

  it('cuts the connection', async () => {
    const wiki = buildSmallWorld();
    wiki.intercept(() => ({ drop: true }));
    await expect(ask(wiki, listing)).rejects.toThrow();
  });

  it('changes the wiki before the request is handled, and the answer after it', async () => {
    const wiki = buildSmallWorld();
    wiki.intercept(() => ({
      before: () => void wiki.review({ revisionId: 3, user: 'Admin' }),
      after: (answer) => ({ ...answer, body: answer.body.replace('[]', '["changed"]') })
    }));
    const answer: unknown = await (await ask(wiki, listing)).json();
    expect(answer).toMatchObject({ query: { oldreviewedpages: ['changed'] } });
  });

  it('lets a request wait for a promise', async () => {
    const wiki = buildSmallWorld();
    let release = (): void => undefined;
    const wait = new Promise<void>((done) => {
      release = done;
    });
    wiki.intercept(({ params }) => (params.get('list') === 'oldreviewedpages' ? { wait } : undefined));
    const order: string[] = [];
    const slow = ask(wiki, listing).then(() => order.push('slow'));
    await ask(wiki, 'action=flagconfig').then(() => order.push('quick'));
    release();
    await slow;
    expect(order).toEqual(['quick', 'slow']);
  });
});

describe('pages and bodies', () => {
  it('serves other addresses through the handler, and says 404 without one', async () => {
    const wiki = buildSmallWorld();
    running = await startWiki(wiki, {
      pages: (request) =>
        request.url.pathname === '/wiki/Lake'
          ? { status: 200, headers: { 'x-user': 'none' }, body: 'page' }
          : null
    });
    const page = await fetch(`${running.origin}/wiki/Lake`);
    expect([await page.text(), page.headers.get('x-user')]).toEqual(['page', 'none']);
    expect(page.headers.getSetCookie()[0]).toMatch(/^wiki_session=/);
    expect((await fetch(`${running.origin}/nowhere`)).status).toBe(404);
  });

  it('reads forms of both kinds', async () => {
    const wiki = buildSmallWorld();
    running = await startWiki(wiki);
    const fields = {
      action: 'query',
      list: 'users',
      ususers: 'Reviewer1',
      format: 'json',
      formatversion: '2'
    };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const answers = await Promise.all(
      [form, new URLSearchParams(fields)].map(async (body) => {
        const answer = await fetch(running?.apiUrl ?? '', { method: 'POST', body });
        return answer.text();
      })
    );
    expect(answers[0]).toContain('"Reviewer1"');
    expect(answers[1]).toBe(answers[0]);
  });

  it('answers the question that browsers ask before a request from another site', async () => {
    const wiki = buildSmallWorld();
    running = await startWiki(wiki);
    const origin = 'https://example.org';
    const answer = await fetch(`${running.apiUrl}?origin=${origin}`, {
      method: 'OPTIONS',
      headers: { origin }
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-allow-headers')).toContain('Authorization');
  });
});
