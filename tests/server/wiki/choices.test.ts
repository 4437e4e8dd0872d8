import { describe, expect, it, test } from 'vitest';
import type { Wiki } from '../../../server/ports.ts';
import { openChoices } from '../../../server/services/open-choices.ts';
import { createEmbeddedWiki } from '../../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../../scripts/demo/wiki/http/start-wiki.ts';
import { addArticle, addPeople } from '../../edge-to-edge/people.ts';
import { apiError, createTestClient, startScriptedServer, type Script } from './scripted-server.ts';

async function scripted(script: Script) {
  const server = await startScriptedServer(script);
  const api = createTestClient(server.apiUrl);
  const time = { now: 0 };
  const { wikiChoices } = openChoices(() => ({ api }) as unknown as Wiki, { now: () => time.now });
  return { wikiChoices, time, asked: () => server.requests.map(({ params }) => params) };
}

const groups = {
  body: {
    query: {
      usergroups: [
        { name: '*', rights: ['read'] },
        { name: 'sysop', rights: ['block', 'protect', 'read'] },
        { name: 'checkuser' }
      ]
    }
  }
};

describe('what settings can name of a wiki', () => {
  it('is asked by its beginning, and for a minute not again', async () => {
    const body = { query: { allcategories: [{ category: 'Elävät henkilöt' }] } };
    const { wikiChoices, time, asked } = await scripted(() => ({ body }));
    expect(await wikiChoices('w', 'categories', 'Elä')).toEqual(['Elävät henkilöt']);
    expect(asked()).toMatchObject([{ list: 'allcategories', acprefix: 'Elä', aclimit: '10' }]);
    time.now = 59_999;
    await wikiChoices('w', 'categories', 'Elä');
    expect(asked()).toHaveLength(1);
    time.now = 60_000;
    await wikiChoices('w', 'categories', 'Elä');
    await wikiChoices('w', 'categories', 'Eläv');
    await wikiChoices('other', 'categories', 'Elä');
    expect(asked()).toHaveLength(4);
  });

  it('is read as a whole where there is little of it, whatever is typed', async () => {
    const { wikiChoices, time, asked } = await scripted(() => groups);
    expect(await wikiChoices('w', 'groups', 'SYS')).toEqual(['sysop']);
    expect(await wikiChoices('w', 'groups', 'e')).toEqual(['checkuser']);
    expect(asked()).toHaveLength(1);
    expect(await wikiChoices('w', 'rights', 'O')).toEqual(['block', 'protect']);
    time.now = 5 * 60_000;
    await wikiChoices('w', 'rights', 'o');
    expect(asked()).toHaveLength(3);
  });

  it('follows a long list of tags to its end, and tells ten at most', async () => {
    const names = (from: number) =>
      Array.from({ length: 8 }, (_, index) => ({ name: `tag ${from + index}` }));
    const { wikiChoices } = await scripted(({ params }) => ({
      body:
        params.tgcontinue === undefined
          ? { continue: { tgcontinue: 'more', continue: '-||' }, query: { tags: names(1) } }
          : { query: { tags: names(101) } }
    }));
    expect(await wikiChoices('w', 'tags', '10')).toHaveLength(8);
    expect(await wikiChoices('w', 'tags', 'TAG')).toHaveLength(10);
  });

  it('is asked anew after the wiki failed', async () => {
    let fails = true;
    const { wikiChoices } = await scripted(() => (fails ? apiError('badvalue') : groups));
    await expect(wikiChoices('w', 'groups', 's')).rejects.toMatchObject({ name: 'WikiError' });
    fails = false;
    expect(await wikiChoices('w', 'groups', 'sys')).toEqual(['sysop']);
  });

  it('is an error of the wiki where its answer has another shape', async () => {
    const { wikiChoices } = await scripted(() => ({ body: { query: { allusers: [{ id: 1 }] } } }));
    await expect(wikiChoices('w', 'users', 'A')).rejects.toMatchObject({ code: 'malformed' });
  });
});

test('a wiki tells each of them', async () => {
  const wiki = createEmbeddedWiki({ language: 'fi' });
  addPeople(wiki);
  addArticle(wiki, 'Luottola', [
    { user: 'Trusted', change: (text) => `${text}\n[[Luokka:Elävät henkilöt]]` }
  ]);
  const running = await startWiki(wiki);
  try {
    const api = createTestClient(running.apiUrl);
    const { wikiChoices } = openChoices(() => ({ api }) as unknown as Wiki, { now: () => 0 });
    expect(await wikiChoices('w', 'categories', 'elä')).toContain('Elävät henkilöt');
    expect(await wikiChoices('w', 'pages', 'Luotto')).toContain('Luottola');
    expect(await wikiChoices('w', 'templates', 'Nothing of that name')).toEqual([]);
    expect(await wikiChoices('w', 'users', 'Trus')).toContain('Trusted');
    expect(await wikiChoices('w', 'groups', 'sys')).toContain('sysop');
    expect(await wikiChoices('w', 'rights', 'protect')).toContain('protect');
    expect(await wikiChoices('w', 'tags', 'mw-')).toContain('mw-rollback');
  } finally {
    await running.close();
  }
});
