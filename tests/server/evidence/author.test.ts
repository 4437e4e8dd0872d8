import { expect, it } from 'vitest';
import author from '../../../server/evidence/author.ts';
import { authors, items, scriptedApi, sourcesOf } from './scripted-api.ts';

function answer(...users: object[]) {
  return { batchcomplete: true, query: { users } };
}

const named = {
  name: 'A',
  userid: 3,
  groups: ['*', 'user'],
  rights: ['edit'],
  registration: '2026-01-24T18:40:06Z',
  editcount: 9
};

async function fetchOne(user: { name: string }) {
  const api = scriptedApi(({ list }) => (list === 'users' ? answer(user) : undefined));
  return (await author.fetch(authors(user.name), sourcesOf(api))).get(user.name);
}

it('asks for fifty names at a time', async () => {
  const names = Array.from({ length: 120 }, (_, index) => `User ${index}`);
  const api = scriptedApi(({ ususers }) => answer(...items(ususers).map((name) => ({ ...named, name }))));
  const found = await author.fetch(authors(...names), sourcesOf(api));
  expect(found.size).toBe(120);
  expect(api.requests.map(({ ususers }) => items(ususers).length)).toEqual([50, 50, 20]);
});

it('reads groups, rights and age of an account', async () => {
  expect(await fetchOne(named)).toEqual({
    value: {
      kind: 'named',
      id: 3,
      groups: ['*', 'user'],
      rights: ['edit'],
      registration: '2026-01-24T18:40:06Z',
      editCount: 9,
      botEdits: []
    }
  });
});

it.each([
  ['91.154.77.77', 'address'],
  ['2001:14BA:A0BD:D600:0:0:0:80', 'address'],
  ['192.168.0.xxx', 'address'],
  ['de>Example', 'imported'],
  ['Bad[name', 'imported']
])('knows the invalid name %s as %s', async (name, kind) => {
  expect(await fetchOne({ name, invalid: true } as { name: string })).toMatchObject({
    value: { kind, rights: [] }
  });
});

it('knows names without an account', async () => {
  expect(await fetchOne({ name: 'EiOlemassa', missing: true } as { name: string })).toMatchObject({
    value: { kind: 'missing' }
  });
});

it('knows temporary accounts by their group', async () => {
  const temporary = { ...named, name: '~2026-12345-01', groups: ['*', 'temp'] };
  expect(await fetchOne(temporary)).toMatchObject({ value: { kind: 'temporary' } });
});

it('does not count an expired membership', async () => {
  const groups = ['*', 'user', 'autoreviewer', 'editor', 'writer'];
  const groupmemberships = [
    { group: 'autoreviewer', expiry: '2026-03-01T23:59:59Z' },
    { group: 'editor', expiry: '2026-03-02T00:00:01Z' },
    { group: 'writer', expiry: 'infinity' }
  ];
  const fetched = await fetchOne({ ...named, groups, groupmemberships } as { name: string });
  expect(fetched).toMatchObject({ value: { groups: ['*', 'user', 'editor', 'writer'] } });
});

it('has no answer for an account whose rights the wiki left out', async () => {
  expect(await fetchOne({ name: 'A', userid: 3, groups: [] } as { name: string })).toBeUndefined();
});

it('asks for flagged edits only of those who may flag without being bots', async () => {
  const flooder = { ...named, name: 'Flood', rights: ['edit', 'bot'] };
  const bot = { ...named, name: 'Bot', groups: ['*', 'bot'], rights: ['edit', 'bot'] };
  const changes = [
    { revid: 7, bot: true },
    { revid: 8, bot: false }
  ];
  const api = scriptedApi(({ list, rcuser }) => {
    if (list === 'users') return answer(flooder, bot, named);
    return rcuser === 'Flood' ? { query: { recentchanges: changes } } : undefined;
  });
  const found = await author.fetch(authors('Flood', 'Bot', 'A'), sourcesOf(api));
  expect(found.get('Flood')).toMatchObject({ value: { botEdits: [7] } });
  expect(api.requests).toHaveLength(2);
});
