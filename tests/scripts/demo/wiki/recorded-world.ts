import { createEmbeddedWiki, type EmbeddedWiki } from '../../../../scripts/demo/wiki/create-wiki.ts';
import { grantRights } from '../../../../scripts/demo/wiki/model/groups.ts';
import { isAddress } from '../../../../scripts/demo/wiki/model/addresses.ts';
import type { SiteSettings } from '../../../../scripts/demo/wiki/model/types.ts';
import type { Facts, PageFact, RevisionFact } from './recorded-facts.ts';

/** Bot passwords of the accounts, by the name after `@`. */
export const apps: Record<string, string[]> = {
  seuloja: Object.keys(grantRights),
  test: Object.keys(grantRights),
  bot: Object.keys(grantRights),
  rajattu: ['basic'],
  vainmuokkaus: ['basic', 'editpage', 'highvolume']
};

/** The secret of every bot password, and of every account itself. */
export const secrets = { bot: '0123456789abcdefghijklmnopqrstuv', account: 'salasana' };

/** Makes a wiki with the pages, accounts, blocks and logs that the recordings tell of. */
export function buildRecordedWorld(facts: Facts, settings: Partial<SiteSettings> = {}): EmbeddedWiki {
  const wiki = createEmbeddedWiki({
    clock: () => Date.parse('2026-11-20T19:05:05Z'),
    language: 'fi',
    settings
  });
  addUsers(wiki, facts);
  for (const page of [...facts.pages.values()].sort((a, b) => a.id - b.id)) addPage(wiki, facts, page);
  addMovedTitles(wiki, facts);
  addBlocks(wiki);
  wiki.core.logs.length = 0;
  addLogs(wiki, facts);
  addHandMade(wiki);
  restoreCounts(wiki, facts);
  Object.assign(wiki.core.counters, { revision: 858, page: 332, log: 501, change: 900 });
  return wiki;
}

function addUsers(wiki: EmbeddedWiki, facts: Facts): void {
  const known = [...facts.users.values()].filter((user) => user.id < 100);
  const extra = ['MediaWiki default', 'Newbie2', 'FormerBot'].map((name, index) => ({
    id: [2, 8, 11][index] ?? 0,
    name,
    groups: []
  }));
  const missing = extra.filter((user) => !known.some((other) => other.name === user.name));
  for (const user of [...known, ...missing]) {
    wiki.addUser({
      id: user.id,
      name: user.name,
      groups: user.groups,
      password: secrets.account,
      botPasswords: Object.entries(apps).map(([appId, grants]) => ({ appId, password: secrets.bot, grants })),
      ...('email' in user && user.email !== undefined ? { email: user.email } : {}),
      ...('registration' in user && user.registration !== undefined
        ? { registration: user.registration }
        : {})
    });
  }
}

function addPage(wiki: EmbeddedWiki, facts: Facts, page: PageFact): void {
  const known = [...facts.revisions.values()].filter((revision) => revision.pageId === page.id);
  for (const id of [page.stableId, page.lastId]) {
    if (id !== undefined && !known.some((revision) => revision.id === id))
      known.push({ id, pageId: page.id });
  }
  if (known.length === 0) return;
  if (page.title === 'Punainen kesä (elokuva)') known.push(...knownFromRollback);
  known.sort((a, b) => a.id - b.id);
  const first = known.find((revision) => revision.id > (page.stableId ?? Infinity));
  if (first && first.at === undefined && page.pendingSince !== undefined) first.at = page.pendingSince;
  for (const fact of known) addRevision(wiki, page, fact);
  const made = wiki.page(page.title);
  if (made && page.touched !== undefined) made.touched = page.touched;
}

const knownFromRollback = [
  { id: 465, pageId: 53, user: 'Newbie2', at: Date.parse('2026-10-26T05:09:51Z') },
  { id: 470, pageId: 53, user: 'NewEditor', at: Date.parse('2026-10-26T08:00:00Z') }
];

function addRevision(wiki: EmbeddedWiki, page: PageFact, fact: RevisionFact): void {
  const user = fact.user ?? 'NewEditor';
  const at = fact.at ?? Date.parse('2026-06-01T00:00:00Z') + fact.id * 60_000;
  const revision = wiki.edit({
    id: fact.id,
    pageId: page.id,
    title: page.title,
    user: isAddress(user) || wiki.user(user) ? user : `import>${user}`,
    text: fact.text ?? filler(page, fact),
    summary: fact.comment ?? '',
    minor: fact.minor ?? false,
    at,
    autoReview: false,
    allowNull: true
  });
  revision.tags = [...(fact.tags ?? [])];
  revision.changeId = fact.changeId ?? (quiet.has(fact.id) ? 0 : fact.id);
  const approval = fact.approval ?? (page.stableId === fact.id ? { user: 'Reviewer1', at } : undefined);
  const reviewer = approval && wiki.user(approval.user);
  if (approval && reviewer) {
    const auto = approval.user === user;
    revision.approval = { user: { id: reviewer.id, name: reviewer.name }, at: approval.at, level: 1, auto };
    revision.patrolled = true;
  }
}

/** Revisions made along with a protection or a setting, which the recent changes do not list. */
const quiet = new Set([853, 854, 858]);

/** A text of the recorded length that is the same wherever the recorded hash is the same. */
function filler(page: PageFact, fact: RevisionFact): string {
  const start = `Teksti ${fact.sha1 ?? fact.id}\n${page.ns === 10 ? '' : '[[Kemi]]'}\n`;
  if (fact.tags?.includes('mw-new-redirect')) return '#OHJAUS [[Salo]]'.padEnd(fact.size ?? 16, '!');
  const size = fact.size ?? 2000;
  return size < start.length ? '-'.repeat(size) : start.padEnd(size, '.');
}

/** Redirects that moves left behind are seen in the log alone. */
function addMovedTitles(wiki: EmbeddedWiki, facts: Facts): void {
  for (const id of facts.redirects) {
    for (const revision of wiki.core.pages.get(id)?.revisions.slice(-1) ?? [])
      revision.text = '#OHJAUS [[Salo]]';
  }
  for (const log of facts.logs.values()) {
    const page = wiki.page(String(log['title']));
    if (log['type'] !== 'move' || !page) continue;
    const target = Object(log['params']) as Record<string, unknown>;
    for (const revision of page.revisions) revision.text = `#OHJAUS [[${String(target['target_title'])}]]`;
  }
}

function addBlocks(wiki: EmbeddedWiki): void {
  const block = (target: string, at: string, expiry: string, reason: string): void => {
    wiki.block({ target, by: 'Admin', at: Date.parse(at), expiry, reason });
  };
  block('Häirikkö1', '2026-11-19T06:39:00Z', 'infinity', 'Toistuva häirintä');
  block('Vandaali2', '2026-11-19T09:03:00Z', '3 months', 'Häiriköinti');
  block('EstettySeuloja', '2026-11-19T11:27:00Z', 'infinity', 'Testi: estetty seuloja');
  block('91.154.77.77', '2026-11-19T13:51:00Z', '1 week', 'Häiriköinti');
}

function addLogs(wiki: EmbeddedWiki, facts: Facts): void {
  for (const row of [...facts.logs.values()].sort((a, b) => Number(a['logid']) - Number(b['logid']))) {
    const title = String(row['title']);
    const event = wiki.addLog({
      id: Number(row['logid']),
      type: String(row['type']),
      action: String(row['action']),
      title,
      ns: Number(row['ns']),
      pageId: Number(row['logpage']),
      user: wiki.user(String(row['user'])) ? String(row['user']) : 'Admin',
      comment: typeof row['comment'] === 'string' ? row['comment'] : '',
      params: Object(row['params']) as Record<string, unknown>,
      at: Date.parse(String(row['timestamp']))
    });
    event.changeId = facts.changes.get(event.id) ?? 0;
    event.revisionId = { 450: 854 }[event.id] ?? 0;
  }
}

/** What the recordings show only through its effects. */
function addHandMade(wiki: EmbeddedWiki): void {
  const page = (title: string) => wiki.page(title);
  const fort = page('Fort Vuorela');
  if (fort) fort.stability = { stableByDefault: true, autoreview: 'sysop', expiry: null };
  const hamina = page('Haminan linnoitus');
  if (hamina) hamina.stability = { stableByDefault: true, autoreview: '', expiry: null };
  const island = page('Hiljainen saari (elokuva)');
  island?.protections.push(
    { type: 'edit', level: 'sysop', expiry: null },
    { type: 'move', level: 'sysop', expiry: null }
  );
  wiki.edit({
    id: 11,
    pageId: 8,
    title: 'Testiwiki:Ohjeet',
    user: 'Admin',
    text: 'Ohjeita',
    at: Date.parse('2026-01-01T00:00:00Z')
  });
  const hidden = wiki.revision(768);
  if (hidden) hidden.hidden.text = true;
  const nameless = wiki.revision(484);
  if (nameless) Object.assign(nameless.hidden, { user: true, comment: true });
  const log = { user: 'Admin', ns: 0, pageId: 0, comment: '', params: {} };
  const [move, review] = ['2026-11-09T03:32:43Z', '2026-09-20T21:17:17Z'].map((text) => Date.parse(text));
  wiki.addLog({ ...log, id: 426, type: 'move', action: 'move', title: 'Siirretty', at: move ?? 0 });
  wiki.addLog({ ...log, id: 403, type: 'review', action: 'approve', title: 'Onni Öhman', at: review ?? 0 });
  const reviewer = wiki.user('Reviewer1');
  if (reviewer) reviewer.token = 'reviewer-token';
  const admin = wiki.user('Admin');
  if (admin) admin.token = 'admin-token';
  for (const title of ['Onni Öhman', 'Chapel of Karjalainen']) reviewer?.watched.add(title);
}

function restoreCounts(wiki: EmbeddedWiki, facts: Facts): void {
  for (const fact of facts.users.values()) {
    const user = wiki.user(fact.name);
    if (user) user.editCount = fact.editCount ?? 0;
  }
}
