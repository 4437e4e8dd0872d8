import { afterEach, describe, expect, it } from 'vitest';
import { createEmbeddedWiki } from '../../../../scripts/demo/wiki/create-wiki.ts';
import { startWiki, type RunningWiki } from '../../../../scripts/demo/wiki/http/start-wiki.ts';

let running: RunningWiki | null = null;
afterEach(async () => {
  await running?.close();
  running = null;
});

describe('the wiki over HTTP', () => {
  it('logs in, reviews, and shows the change', async () => {
    const wiki = createEmbeddedWiki({ clock: () => Date.parse('2026-11-20T12:00:00Z') });
    wiki.addUser({ name: 'Seuloja', groups: ['reviewer'], password: 'salasana' });
    wiki.addUser({ name: 'Tulokas' });
    wiki.edit({ title: 'Koe', user: 'Seuloja', text: 'a' });
    const pending = wiki.edit({ title: 'Koe', user: 'Tulokas', text: 'ab' });
    running = await startWiki(wiki);
    const { apiUrl } = running;
    let cookie = '';
    const call = async (params: Record<string, string>, post = false): Promise<any> => {
      const query = new URLSearchParams({ format: 'json', formatversion: '2', ...params });
      const answer = post
        ? await fetch(apiUrl, { method: 'POST', body: query, headers: { cookie } })
        : await fetch(`${apiUrl}?${query}`, { headers: { cookie } });
      cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return answer.json();
    };
    const login = await call({ action: 'query', meta: 'tokens', type: 'login' });
    const { logintoken } = login.query.tokens;
    const state = await call(
      { action: 'clientlogin', username: 'Seuloja', password: 'salasana', logintoken, loginreturnurl: 'x' },
      true
    );
    expect(state).toEqual({ clientlogin: { status: 'PASS', username: 'Seuloja' } });
    const { csrftoken } = (await call({ action: 'query', meta: 'tokens' })).query.tokens;
    const listed = await call({ action: 'query', list: 'oldreviewedpages' });
    expect(listed.query.oldreviewedpages).toHaveLength(1);
    const done = await call({ action: 'review', revid: String(pending.id), token: csrftoken }, true);
    expect(done).toEqual({ review: { result: 'Success' } });
    expect((await call({ action: 'query', list: 'oldreviewedpages' })).query.oldreviewedpages).toEqual([]);
    expect(wiki.requests.countReads()).toBe(2);
  });
});
