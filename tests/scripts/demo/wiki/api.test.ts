import { afterEach, describe, expect, it } from 'vitest';
import { createEmbeddedWiki } from '../../../../scripts/demo/wiki/create-wiki.ts';
import { startWiki, type RunningWiki } from '../../../../scripts/demo/wiki/http/start-wiki.ts';
import { isRecord } from './recordings.ts';

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
    const call = async (params: Record<string, string>, post = false): Promise<unknown> => {
      const query = new URLSearchParams({ format: 'json', formatversion: '2', ...params });
      const answer = post
        ? await fetch(apiUrl, { method: 'POST', body: query, headers: { cookie } })
        : await fetch(`${apiUrl}?${query}`, { headers: { cookie } });
      cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return answer.json();
    };
    const logintoken = token(await call({ action: 'query', meta: 'tokens', type: 'login' }));
    const credentials = { username: 'Seuloja', password: 'salasana', loginreturnurl: 'x' };
    const state = await call({ action: 'clientlogin', ...credentials, logintoken }, true);
    expect(state).toEqual({ clientlogin: { status: 'PASS', username: 'Seuloja' } });
    const csrf = token(await call({ action: 'query', meta: 'tokens' }));
    const listing = { action: 'query', list: 'oldreviewedpages' };
    expect(await call(listing)).toMatchObject({ query: { oldreviewedpages: [{ title: 'Koe' }] } });
    const done = await call({ action: 'review', revid: String(pending.id), token: csrf }, true);
    expect(done).toEqual({ review: { result: 'Success' } });
    expect(await call(listing)).toMatchObject({ query: { oldreviewedpages: [] } });
    expect(wiki.requests.countReads()).toBe(2);
    expect(wiki.requests.list.at(-1)).toMatchObject({ user: 'Seuloja', method: 'GET', writes: false });
  });

  it('keeps the preferences of accounts, and of nobody else', async () => {
    const wiki = createEmbeddedWiki({ clock: () => Date.parse('2026-11-20T12:00:00Z') });
    wiki.addUser({ name: 'Seuloja', token: 'token' });
    running = await startWiki(wiki);
    const { apiUrl } = running;
    const set = async (headers: Record<string, string>, more: Record<string, string>): Promise<unknown> => {
      const tokens = await fetch(`${apiUrl}?action=query&meta=tokens&format=json&formatversion=2`, {
        headers
      });
      const cookie = tokens.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const body = new URLSearchParams({
        action: 'options',
        format: 'json',
        optionname: 'userjs-x',
        token: token(await tokens.json()),
        ...more
      });
      return (await fetch(apiUrl, { method: 'POST', body, headers: { ...headers, cookie } })).json();
    };
    const own = { authorization: 'Bearer token' };
    expect(await set(own, { optionvalue: 'yes' })).toEqual({ options: 'success' });
    expect(wiki.user('Seuloja')?.options.get('userjs-x')).toBe('yes');
    await set(own, {});
    expect(wiki.user('Seuloja')?.options.has('userjs-x')).toBe(false);
    expect(await set({}, { optionvalue: 'yes' })).toMatchObject({ error: { code: 'notloggedin' } });
  });

  it('finds categories and pages by how they begin', async () => {
    const wiki = createEmbeddedWiki({ clock: () => Date.parse('2026-11-20T12:00:00Z') });
    wiki.addUser({ name: 'Seuloja' });
    wiki.edit({
      title: 'Tampere',
      user: 'Seuloja',
      text: 'x [[Category:Towns by lakes]] [[Category:Lakes]]'
    });
    running = await startWiki(wiki);
    const { apiUrl } = running;
    const ask = async (query: string): Promise<unknown> =>
      (await fetch(`${apiUrl}?action=query&format=json&formatversion=2&${query}`)).json();
    expect(await ask('list=allcategories&acprefix=town')).toMatchObject({
      query: { allcategories: [{ category: 'Towns by lakes' }] }
    });
    expect(await ask('list=prefixsearch&pssearch=tam')).toMatchObject({
      query: { prefixsearch: [{ title: 'Tampere' }] }
    });
  });
});

function token(body: unknown): string {
  const tokens = isRecord(body) && isRecord(body['query']) ? body['query']['tokens'] : {};
  return isRecord(tokens) ? String(Object.values(tokens)[0]) : '';
}
