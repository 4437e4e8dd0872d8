import { expect, it } from 'vitest';
import centralAccount from '../../../server/evidence/central-account.ts';
import { Site } from '../../../shared/site.ts';
import { authors, scriptedApi, sourcesOf, type Script } from './scripted-api.ts';

async function fetchOne(name: string, extensions: string[], script: Script) {
  const api = scriptedApi(script);
  const site = Site.parse({ id: 'fiwiki', extensions });
  const fetched = (await centralAccount.fetch(authors(name), sourcesOf(api, { site }))).get(name);
  return { fetched, requests: api.requests };
}

it('asks nothing where there are no central accounts', async () => {
  const { fetched } = await fetchOne('A', [], () => undefined);
  expect(fetched).toMatchObject({ value: { installed: false, locked: false } });
});

it('knows a lock', async () => {
  const { fetched, requests } = await fetchOne('A', ['CentralAuth'], () => ({
    query: { globaluserinfo: { home: 'fiwiki', id: 1, name: 'A', locked: true, groups: ['global-bot'] } }
  }));
  expect(fetched).toEqual({
    value: { installed: true, exists: true, locked: true, groups: ['global-bot'], blockedEverywhere: false }
  });
  expect(requests).toMatchObject([{ meta: 'globaluserinfo', guiuser: 'A', guiprop: 'groups' }]);
});

it('knows that there is no such account', async () => {
  const { fetched } = await fetchOne('A', ['CentralAuth'], () => ({
    query: { globaluserinfo: { name: 'A', missing: true } }
  }));
  expect(fetched).toMatchObject({ value: { exists: false, locked: false } });
});

it('takes no answer for no lock', async () => {
  const { fetched } = await fetchOne('A', ['CentralAuth'], () => ({ query: {} }));
  expect(fetched).toEqual({ unavailable: 'malformed' });
});

it('knows blocks that hold everywhere, of accounts by name and not those of others', async () => {
  const answer = (target: string) => ({
    query: { globaluserinfo: { groups: [] }, globalblocks: [{ target, expiry: 'infinity' }] }
  });
  const both = ['CentralAuth', 'GlobalBlocking'];
  const own = await fetchOne('A', both, () => answer('A'));
  expect(own.fetched).toMatchObject({ value: { blockedEverywhere: true } });
  const other = await fetchOne('A', both, () => answer('B'));
  expect(other.fetched).toMatchObject({ value: { blockedEverywhere: false } });
});

it('asks for addresses by address, and counts blocks in force only', async () => {
  const answer = (expiry: string) => ({ query: { globalblocks: [{ address: '10.0.0.0/8', expiry }] } });
  const both = ['CentralAuth', 'GlobalBlocking'];
  const { fetched, requests } = await fetchOne('10.1.1.1', both, () => answer('2027-01-01T00:00:00Z'));
  expect(fetched).toMatchObject({ value: { exists: false, blockedEverywhere: true } });
  expect(requests[0]).toMatchObject({ list: 'globalblocks', bgip: '10.1.1.1' });
  const ended = await fetchOne('10.1.1.1', both, () => answer('2026-01-01T00:00:00Z'));
  expect(ended.fetched).toMatchObject({ value: { blockedEverywhere: false } });
});
