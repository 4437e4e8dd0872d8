import type { EmbeddedWiki } from '../../scripts/demo/wiki/create-wiki.ts';

/** Bot password of SeulaBot@seula. */
export const botPassword = 'seulatest0123456789abcdefghijklm';

/** Password of the account Reviewer. */
export const reviewerPassword = 'reviewer-test-password';

const dayMs = 86_400_000;

/** Registers those who edit and review in the tests. */
export function addPeople(wiki: EmbeddedWiki): void {
  const registration = wiki.now() - 900 * dayMs;
  wiki.addUser({ name: 'Admin', groups: ['sysop'], registration, editCount: 9000 });
  wiki.addUser({
    name: 'Reviewer',
    groups: ['reviewer'],
    password: reviewerPassword,
    registration,
    editCount: 5000
  });
  wiki.addUser({
    name: 'SeulaBot',
    groups: ['bot', 'reviewer'],
    registration,
    botPasswords: [{ appId: 'seula', password: botPassword, grants: ['basic', 'highvolume', 'patrol'] }]
  });
  wiki.addUser({ name: 'LinkBot', groups: ['bot'], registration, editCount: 70_000 });
  wiki.addUser({ name: 'Trusted', groups: ['autoreview'], registration, editCount: 800 });
  wiki.addUser({ name: 'Fallen', groups: ['autoreview'], registration, editCount: 900 });
  wiki.addUser({ name: 'Newcomer', registration: wiki.now() - 3 * dayMs, editCount: 4 });
  wiki.addUser({ name: 'Vandal', registration: wiki.now() - 2 * dayMs, editCount: 2 });
}

/** Makes a reviewed article and then, an hour apart, pending edits; returns the ids of the stable and of the pending revisions. */
export function addArticle(
  wiki: EmbeddedWiki,
  title: string,
  edits: readonly { user: string; change: (text: string) => string; summary?: string }[]
): { stable: number; pending: number[] } {
  const start = wiki.now() - 2 * dayMs;
  const stable = wiki.edit({ title, user: 'Reviewer', text: articleText(title), at: start });
  let { text } = stable;
  const pending = edits.map(({ user, change, summary = '' }, index) => {
    text = change(text);
    const at = start + (index + 1) * 3_600_000;
    return wiki.edit({ title, user, text, summary, at, autoReview: false }).id;
  });
  return { stable: stable.id, pending };
}

function articleText(title: string): string {
  return [
    `'''${title}''' on pikkukaupunki meren rannalla. Siellä asuu noin 4 200 ihmistä.`,
    '',
    '== Historia ==',
    'Kaupunki perustettiin vuonna 1650, ja sen satama oli pitkään maan tärkein.',
    '',
    '[[Luokka:Kaupungit]]',
    '[[Luokka:Satamat]]'
  ].join('\n');
}
