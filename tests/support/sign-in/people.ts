import type { EmbeddedWiki } from '../../../scripts/demo/wiki/create-wiki.ts';

const everybody: readonly [name: string, groups: readonly string[]][] = [
  ['Admin', ['sysop']],
  ['Reviewer', ['reviewer']],
  ['User', []],
  ['Blocked', ['reviewer']],
  ['Partly', ['reviewer']],
  ['Operator', []]
];

/** The people of a wiki that sign in to the companion; their password is `password`. */
export function addPeople(wiki: EmbeddedWiki): void {
  for (const [name, groups] of everybody) wiki.addUser({ name, groups: [...groups], password: 'password' });
  wiki.addUser({ name: '~2026-12345-67', temporary: true, password: 'password', groups: ['reviewer'] });
  wiki.edit({ title: 'Home', user: 'Admin', text: 'Home' });
  wiki.block({ target: 'Blocked', by: 'Admin', expiry: 'infinity', reason: 'r' });
  wiki.block({ target: 'Partly', by: 'Admin', expiry: 'infinity', reason: 'r', pages: ['Home'] });
}
