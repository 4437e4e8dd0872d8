import { isRecord, type Recording } from './recordings.ts';

/** What the recordings tell of one revision; fields never mentioned are absent. */
export type RevisionFact = {
  id: number;
  pageId?: number;
  parentId?: number;
  user?: string;
  at?: number;
  comment?: string;
  minor?: boolean;
  tags?: string[];
  size?: number;
  sha1?: string;
  text?: string;
  approval?: { user: string; at: number };
  changeId?: number;
};

/** What the recordings tell of one page. */
export type PageFact = {
  id: number;
  ns: number;
  title: string;
  stableId?: number;
  lastId?: number;
  pendingSince?: number;
  touched?: number;
};

/** What they tell of one account. */
export type UserFact = {
  id: number;
  name: string;
  groups: string[];
  editCount?: number;
  registration?: number;
  email?: boolean;
};

/** Everything the recordings tell of the wiki as it was before anything was written to it. */
export type Facts = {
  pages: Map<number, PageFact>;
  revisions: Map<number, RevisionFact>;
  users: Map<number, UserFact>;
  logs: Map<number, Record<string, unknown>>;
  /** Ids of pages that are redirects. */
  redirects: Set<number>;
  /** Ids in the recent changes, by log id. */
  changes: Map<number, number>;
};

/** When the recording began; whatever is younger was written by the recorded requests themselves. */
export const beginning = Date.parse('2026-11-20T19:00:00Z');
const lastRevision = 858;
const lastLog = 462;

/** Gathers the facts of all recordings. */
export function gatherFacts(recordings: Recording[]): Facts {
  const facts: Facts = {
    pages: new Map(),
    revisions: new Map(),
    users: new Map(),
    logs: new Map(),
    changes: new Map(),
    redirects: new Set()
  };
  const calm = (name: string): boolean =>
    name === 'edit-after-flagged' ||
    !/after|levels3|equal-timestamps|oauth|^edit|^rollback|undelete|deleted|users-partial/.test(name);
  const ordered = [...recordings].sort((a, b) => Number(calm(b.name)) - Number(calm(a.name)));
  for (const recording of ordered) visit(facts, recording.response, calm(recording.name));
  for (const recording of ordered.filter((one) => calm(one.name))) visitSizes(facts, recording.response);
  for (const name of ['oldreviewedpages-filterredir-redirects', 'unreviewedpages-filterredir']) {
    visitRedirects(facts, recordings.find((one) => one.name === name)?.response);
  }
  for (const revision of [...facts.revisions.values()]) addParent(facts, revision);
  return facts;
}

function visit(facts: Facts, value: unknown, calm: boolean): void {
  if (Array.isArray(value)) for (const item of value) visit(facts, item, calm);
  if (!isRecord(value)) return;
  if (typeof value['logid'] === 'number' && typeof value['logpage'] === 'number') addLog(facts, value);
  else if (typeof value['pageid'] === 'number' && typeof value['title'] === 'string')
    addPage(facts, value, calm);
  if (typeof value['rcid'] === 'number') addChange(facts, value);
  if (typeof value['wikitext'] === 'string' && Number(value['revid']) <= lastRevision) {
    merge(facts, Number(value['revid']), { pageId: Number(value['pageid']), text: value['wikitext'] });
  }
  if (typeof value['userid'] === 'number' && typeof value['name'] === 'string') addUser(facts, value);
  if (
    typeof value['id'] === 'number' &&
    typeof value['name'] === 'string' &&
    Array.isArray(value['implicitgroups'])
  ) {
    addUser(facts, { ...value, userid: value['id'], registration: value['registrationdate'] });
  }
  for (const entry of Object.values(value)) visit(facts, entry, calm);
}

function addLog(facts: Facts, row: Record<string, unknown>): void {
  const id = Number(row['logid']);
  if (id > lastLog || typeof row['timestamp'] !== 'string') return;
  facts.logs.set(id, { ...facts.logs.get(id), ...row });
}

function addPage(facts: Facts, row: Record<string, unknown>, calm: boolean): void {
  const id = Number(row['pageid']);
  if (id === 0 || id > 332 || row['logtype'] !== undefined) return;
  const fact = facts.pages.get(id) ?? { id, ns: Number(row['ns']), title: String(row['title']) };
  facts.pages.set(id, fact);
  if (Array.isArray(row['revisions'])) {
    for (const revision of row['revisions']) if (isRecord(revision)) addRevision(facts, id, revision);
  }
  if (typeof row['revid'] === 'number' && typeof row['user'] === 'string') addRevision(facts, id, row);
  if (typeof row['oldrevid'] === 'number' && row['oldrevid'] <= lastRevision) fact.lastId ??= row['oldrevid'];
  const last = row['lastrevid'] ?? (row['user'] === undefined ? row['revid'] : undefined);
  const isOld = typeof last === 'number' && last > 0 && last <= lastRevision;
  if (typeof row['length'] === 'number' && isOld) merge(facts, last, { pageId: id, size: row['length'] });
  if (typeof row['touched'] === 'string' && Date.parse(row['touched']) < beginning) {
    fact.touched ??= Date.parse(row['touched']);
  }
  if (!calm) return;
  const flagged = isRecord(row['flagged']) ? row['flagged'] : row;
  if (typeof flagged['stable_revid'] === 'number') fact.stableId = flagged['stable_revid'];
  if (typeof flagged['pending_since'] === 'string') fact.pendingSince = Date.parse(flagged['pending_since']);
  if (isOld) fact.lastId = last;
}

function visitRedirects(facts: Facts, value: unknown): void {
  if (Array.isArray(value)) for (const item of value) visitRedirects(facts, item);
  if (!isRecord(value)) return;
  if (typeof value['pageid'] === 'number') facts.redirects.add(value['pageid']);
  for (const entry of Object.values(value)) visitRedirects(facts, entry);
}

/** Sizes that follow from `diff_size` alone. */
function visitSizes(facts: Facts, value: unknown): void {
  if (Array.isArray(value)) for (const item of value) visitSizes(facts, item);
  if (!isRecord(value)) return;
  const { pageid: pageId, revid, stable_revid: stableId, diff_size: difference } = value;
  if (
    typeof pageId === 'number' &&
    typeof revid === 'number' &&
    typeof stableId === 'number' &&
    typeof difference === 'number'
  ) {
    const stable = facts.revisions.get(stableId)?.size;
    const size = facts.revisions.get(revid)?.size ?? (stable === undefined ? 5000 : stable + difference);
    merge(facts, revid, { pageId, size });
    merge(facts, stableId, { pageId, size: size - difference });
  }
  for (const entry of Object.values(value)) visitSizes(facts, entry);
}

/** Revisions known only as somebody's parent exist too. */
function addParent(facts: Facts, revision: RevisionFact): void {
  const { parentId, pageId } = revision;
  if (parentId === undefined || parentId === 0 || pageId === undefined) return;
  if (!facts.revisions.has(parentId)) merge(facts, parentId, { pageId });
}

function addChange(facts: Facts, row: Record<string, unknown>): void {
  const changeId = Number(row['rcid']);
  if (typeof row['logid'] === 'number') facts.changes.set(row['logid'], changeId);
  const revid = Number(row['revid']);
  if (row['type'] === 'log' || revid === 0 || revid > lastRevision) return;
  const pageId = Number(row['pageid']);
  const { newlen, oldlen, old_revid: parentId } = row;
  merge(facts, revid, { pageId, changeId, ...(typeof newlen === 'number' ? { size: newlen } : {}) });
  if (typeof parentId !== 'number' || parentId === 0) return;
  merge(facts, parentId, { pageId, ...(typeof oldlen === 'number' ? { size: oldlen } : {}) });
}

function addRevision(facts: Facts, pageId: number, row: Record<string, unknown>): void {
  const id = Number(row['revid']);
  if (!(id > 0) || id > lastRevision) return;
  const slots = isRecord(row['slots']) && isRecord(row['slots']['main']) ? row['slots']['main'] : row;
  const flagged = isRecord(row['flagged']) ? row['flagged'] : null;
  const approvedAt = Date.parse(String(flagged?.['timestamp']));
  merge(facts, id, {
    pageId,
    ...(typeof row['parentid'] === 'number' ? { parentId: row['parentid'] } : {}),
    ...(typeof row['user'] === 'string' ? { user: row['user'] } : {}),
    ...(typeof row['timestamp'] === 'string' ? { at: Date.parse(row['timestamp']) } : {}),
    ...(typeof row['comment'] === 'string' ? { comment: row['comment'] } : {}),
    ...(typeof row['minor'] === 'boolean' ? { minor: row['minor'] } : {}),
    ...(Array.isArray(row['tags']) ? { tags: row['tags'].map(String) } : {}),
    ...(typeof row['size'] === 'number' ? { size: row['size'] } : {}),
    ...(typeof row['sha1'] === 'string' ? { sha1: row['sha1'] } : {}),
    ...(typeof slots['content'] === 'string' ? { text: slots['content'] } : {}),
    ...(flagged && approvedAt < beginning
      ? { approval: { user: String(flagged['user']), at: approvedAt } }
      : {})
  });
}

function merge(facts: Facts, id: number, fact: Omit<RevisionFact, 'id'>): void {
  const before = facts.revisions.get(id);
  facts.revisions.set(id, { id, ...fact, ...before, ...(fact.approval ? { approval: fact.approval } : {}) });
}

function addUser(facts: Facts, row: Record<string, unknown>): void {
  const id = Number(row['userid']);
  const before = facts.users.get(id);
  const groups = Array.isArray(row['groups'])
    ? row['groups'].map(String).filter((group) => !['*', 'user', 'autoconfirmed'].includes(group))
    : (before?.groups ?? []);
  if (id === 0) return;
  facts.users.set(id, {
    ...before,
    id,
    name: String(row['name']),
    groups,
    ...(typeof row['editcount'] === 'number' ? { editCount: row['editcount'] } : {}),
    ...(typeof row['emailable'] === 'boolean' ? { email: row['emailable'] } : {}),
    ...(typeof row['registration'] === 'string' ? { registration: Date.parse(row['registration']) } : {})
  });
}
