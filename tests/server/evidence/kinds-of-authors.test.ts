import { describe, expect, it } from 'vitest';
import { readAccountOnWiki, type AccountSystem } from '../../../server/auth/account-on-wiki.ts';
import author from '../../../server/evidence/author.ts';
import { isAddress, isImported } from '../../../server/evidence/asking/user-name.ts';
import { authors, scriptedApi, sourcesOf } from './scripted-api.ts';

const account = { userid: 3, groups: ['*', 'user'], rights: ['edit'], registration: null, editcount: 9 };
const temporary = { ...account, groups: ['*', 'temp'] };
const invalid = { invalid: true };

/** Names as wikis have them, with what `list=users` says of each. */
const names: readonly [name: string, said: object, kind: string][] = [
  ['Maija Meikäläinen', account, 'named'],
  ['Ääkkönen', account, 'named'],
  ['1.2.3.4.5', account, 'named'],
  ['1.2.3', account, 'named'],
  ['12345', account, 'named'],
  ['1234:5678', account, 'named'],
  ['Deadbeef', account, 'named'],
  ['127.0.0.1 fan', account, 'named'],
  ['~Tilde', account, 'named'],
  ['~', account, 'named'],
  ['User~2025', account, 'named'],
  ['2025-12345-67', account, 'named'],
  ['Ip', account, 'named'],
  ['漢字', account, 'named'],
  ['עברית', account, 'named'],
  ['😀', account, 'named'],
  ['WMF Legal (WMF)', account, 'named'],
  ['xxx', account, 'named'],
  ['constructor', account, 'named'],
  ['~2025-12345-67', temporary, 'temporary'],
  ['~2026-1', temporary, 'temporary'],
  ['~2024-99999-9', { ...account, temp: true }, 'temporary'],
  ['*Unregistered 7', { ...account, temp: true }, 'temporary'],
  ['1.2.3.4', invalid, 'address'],
  ['255.255.255.255', invalid, 'address'],
  ['300.1.2.3', invalid, 'address'],
  ['192.168.001.001', invalid, 'address'],
  ['1.2.3.xxx', invalid, 'address'],
  ['10.20.30.XXX', invalid, 'address'],
  ['2001:db8::1', invalid, 'address'],
  ['2001:DB8:0:0:0:0:0:1', invalid, 'address'],
  ['2001:14BA:A0BD:D600:0:0:0:80', invalid, 'address'],
  ['::1', invalid, 'address'],
  ['::ffff:1.2.3.4', invalid, 'address'],
  ['>imported', invalid, 'imported'],
  ['de>Example', invalid, 'imported'],
  ['en>1.2.3.4', invalid, 'imported'],
  ['w:de>~2025-12345-67', invalid, 'imported'],
  ['meta>2001:db8::1', invalid, 'imported'],
  ['imported>Maija', invalid, 'imported'],
  ['EiOlemassa', { missing: true }, 'missing'],
  ['~2025-00000-00', { missing: true }, 'missing']
];

describe('S35: who made an edit', () => {
  it.each(names)('%s', async (name, said, kind) => {
    const api = scriptedApi(() => ({ query: { users: [{ name, ...said }] } }));
    const found = (await author.fetch(authors(name), sourcesOf(api))).get(name);
    expect(found).toMatchObject({ value: { kind } });
    if (kind !== 'named' && kind !== 'temporary')
      expect(found).toMatchObject({ value: { groups: [], rights: [], id: null } });
    // The names alone tell addresses and imports, where nobody has been asked.
    expect([isAddress(name), isImported(name)]).toEqual([kind === 'address', kind === 'imported']);
  });

  it('is nobody where the wiki does not tell', async () => {
    for (const said of [{}, { groups: ['sysop'] }, { rights: ['review'] }, { hidden: true }]) {
      const api = scriptedApi(() => ({ query: { users: [{ name: 'A', ...said }] } }));
      expect((await author.fetch(authors('A'), sourcesOf(api))).get('A')).toBeUndefined();
    }
  });

  it.each<[string, readonly string[], boolean]>([
    ['~2025-12345-67', ['~2$1'], true],
    ['~2', ['~2$1'], true],
    ['~Tilde', ['~2$1'], false],
    ['Maija~2', ['~2$1'], false],
    ['*Unregistered 7', ['~2$1', '*Unregistered $1'], true],
    ['*Unregistered 7', ['~2$1'], false],
    ['*Unregistered ', ['*Unregistered $1'], false],
    ['Temp-7-x', ['Temp-$1-x'], true],
    ['Temp-x', ['Temp-$1-x'], false],
    ['Temp-7-xy', ['Temp-$1-x'], false],
    ['a.b', ['a$1b'], true],
    ['aXb', ['a.b'], false],
    ['(a+)+$1', ['(a+)+$1'], true],
    ['Maija', ['$1'], true],
    ['Maija', [], false]
  ])('%s by the patterns %j of the wiki: temporary %s', async (name, temporaryNames, expected) => {
    const system: AccountSystem = { central: false, globalBlocks: false, temporaryNames };
    const user = { name, userid: 7, rights: ['review'], centralids: { local: 7 } };
    const api = scriptedApi(() => ({ query: { users: [user] } }));
    const read = await readAccountOnWiki(api, { name, centralId: '7' }, system, true);
    expect(read.temporary).toBe(expected);
  });
});
