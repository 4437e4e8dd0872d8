import { createEmbeddedWiki, type EmbeddedWiki } from '../../../../scripts/demo/wiki/create-wiki.ts';
import { apps, secrets } from './recorded-world.ts';

/** A wiki of three pages: one with two pending edits, one reviewed, one never reviewed. Revision ids are 1 to 6. */
export function buildSmallWorld(): EmbeddedWiki {
  const start = Date.parse('2026-11-20T12:00:00Z');
  const wiki = createEmbeddedWiki({ clock: () => start, language: 'en' });
  const account = (name: string, groups: string[]): void => {
    const botPasswords = Object.entries(apps).map(([appId, grants]) => ({
      appId,
      password: secrets.bot,
      grants
    }));
    wiki.addUser({ name, groups, password: secrets.account, botPasswords, editCount: 50 });
  };
  account('Admin', ['sysop']);
  account('Reviewer1', ['reviewer']);
  account('SeulojaBot', ['bot', 'reviewer']);
  account('NewEditor', []);
  account('Blocked', ['reviewer']);
  const at = (hours: number): number => start + hours * 3_600_000 - 48 * 3_600_000;
  wiki.edit({ title: 'Lake', user: 'Reviewer1', text: 'A lake.', summary: 'new', at: at(0) });
  wiki.edit({ title: 'Lake', user: 'NewEditor', text: 'A deep lake.', summary: 'depth', at: at(5) });
  wiki.edit({ title: 'Lake', user: '192.0.2.7', text: 'A deep cold lake.', at: at(6) });
  wiki.edit({ title: 'Hill', user: 'Reviewer1', text: 'A hill.\n[[Category:Hills]]', at: at(7) });
  wiki.edit({ title: 'Moor', user: 'NewEditor', text: 'A moor.', at: at(8) });
  wiki.edit({ title: 'Talk:Lake', user: 'NewEditor', text: 'Is it cold?', at: at(9) });
  wiki.block({ target: 'Blocked', by: 'Admin', reason: 'test', at: at(10) });
  return wiki;
}
