import { describe, expect, it } from 'vitest';
import wikiWhoEvidence from '../../../server/evidence/wiki-who.ts';
import { createWikiWho } from '../../../server/wiki/wiki-who.ts';
import { pageSubject, scriptedApi, sourcesOf } from '../evidence/scripted-api.ts';

const version = { wiki: 'fiwiki', revisionId: 102 };

/** A service that answers by path; what it is not prepared for fails the test. */
function service(answers: Record<string, { status?: number; body?: unknown }>) {
  const asked: string[] = [];
  const client = createWikiWho({
    baseUrl: 'https://wikiwho.example/',
    userAgent: 'Seula-test (mailto:test@example.org)',
    fetch: (address, init) => {
      const path = new URL(address instanceof Request ? address.url : address).pathname;
      asked.push(path);
      expect(new Headers(init?.headers).get('user-agent')).toContain('Seula-test');
      const answer = answers[path];
      if (!answer) return Promise.reject(new TypeError(`nobody expected ${path}`));
      const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {});
      return Promise.resolve(new Response(body, { status: answer.status ?? 200 }));
    }
  });
  return { client, asked };
}

const root = '/fi/api/v1.0.0-beta/';
const content = `${root}rev_content/rev_id/102/`;
const good = {
  success: true,
  revisions: [
    {
      '102': {
        time: 'x',
        tokens: [
          { str: 'a', o_rev_id: 100 },
          { str: 'b', o_rev_id: 101 }
        ]
      }
    }
  ]
};

describe('WikiWho', () => {
  it('tells the edits that words come from, and is asked once whether it follows a language', async () => {
    const { client, asked } = service({ [root]: {}, [content]: { body: good } });
    expect(await client.originsOf(version)).toEqual(new Set([100, 101]));
    await client.originsOf(version);
    expect(asked).toEqual([root, content, content]);
  });

  it('follows not every language', async () => {
    const { client } = service({ '/ckb/api/v1.0.0-beta/': { status: 404 } });
    expect(await client.originsOf({ wiki: 'ckbwiki', revisionId: 1 })).toBeNull();
  });

  it('writes languages with a hyphen as the service does', async () => {
    const { client, asked } = service({ '/zh-classical/api/v1.0.0-beta/': { status: 404 } });
    await client.originsOf({ wiki: 'zh_classicalwiki', revisionId: 1 });
    expect(asked).toEqual(['/zh-classical/api/v1.0.0-beta/']);
  });

  it('is asked about Wikipedias only', async () => {
    const { client, asked } = service({});
    expect(await client.originsOf({ wiki: 'dewiktionary', revisionId: 1 })).toBeNull();
    expect(asked).toEqual([]);
  });

  it('forgets a failed question for a language', async () => {
    const answers: Record<string, { status?: number; body?: unknown }> = { [root]: { status: 503 } };
    const { client } = service(answers);
    await expect(client.originsOf(version)).rejects.toMatchObject({ code: 'http-status' });
    answers[root] = {};
    answers[content] = { body: good };
    expect(await client.originsOf(version)).toEqual(new Set([100, 101]));
  });

  it.each([
    ['another version', { ...good, revisions: [{ '99': { tokens: [] } }] }, 'malformed'],
    ['no success', { success: false }, 'malformed'],
    ['no JSON', '<html>', 'malformed']
  ])('does not take an answer about %s', async (_, body, code) => {
    const { client } = service({ [root]: {}, [content]: { body } });
    await expect(client.originsOf(version)).rejects.toMatchObject({ code });
  });

  it.each([408, 429, 500, 503])('fails on status %i', async (status) => {
    const { client } = service({ [root]: {}, [content]: { status } });
    await expect(client.originsOf(version)).rejects.toMatchObject({
      code: 'http-status',
      params: { status }
    });
  });

  it('fails when the network does', async () => {
    const { client } = service({});
    await expect(client.originsOf(version)).rejects.toMatchObject({ code: 'network' });
  });

  it('as evidence names the pending edits that are left', async () => {
    const page = pageSubject({ pending: [{}, {}] });
    const { client } = service({ [root]: {}, [content]: { body: good } });
    const found = await wikiWhoEvidence.fetch(
      [page],
      sourcesOf(
        scriptedApi(() => undefined),
        { wikiWho: client }
      )
    );
    expect(found.get('5')).toEqual({ value: { revisionId: 102, origins: [101] } });
    const none = await wikiWhoEvidence.fetch([page], sourcesOf(scriptedApi(() => undefined)));
    expect(none.get('5')).toEqual({ unavailable: 'not-supported' });
  });
});
