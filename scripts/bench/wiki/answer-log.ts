import type { Workload } from '../workload/open-workload.ts';
import type { BenchUser, ReviewLog } from '../workload/workload-files.ts';

type Params = Readonly<Record<string, string>>;

/** The logs of blocks, rights, patrols and reviews (list=logevents); null for other requests. */
export function answerLog(workload: Workload, params: Params): object | null {
  if (params.list !== 'logevents') return null;
  const entries = entriesOf(workload, params);
  return entries && { query: { logevents: entries } };
}

function entriesOf(
  { users, logs }: Workload,
  { letype, leaction, letitle, leend = '' }: Params
): object[] | null {
  const named = users.get((letitle ?? '').slice((letitle ?? '').indexOf(':') + 1));
  const people = letitle === undefined ? [...users.values()] : named ? [named] : [];
  if (letype === 'block') return newestFirst(people.flatMap(blockEntries), leend);
  if (letype === 'rights' || leaction === 'rights/rights')
    return newestFirst(people.flatMap(rightsEntries), leend);
  if (leaction === 'patrol/patrol') return [];
  if (letype === 'review') return logs.filter(({ title }) => title === letitle).flatMap(reviewEntries);
  if (!leaction?.startsWith('review/')) return null;
  const entries = logs.flatMap(reviewEntries).filter(({ action }) => `review/${action}` === leaction);
  return newestFirst(entries, leend);
}

function newestFirst<T extends { timestamp: string }>(entries: readonly T[], leend: string): T[] {
  return entries
    .filter(({ timestamp }) => timestamp >= leend)
    .sort((one, other) => (one.timestamp < other.timestamp ? 1 : -1));
}

function blockEntries({ name, block_log: log }: BenchUser) {
  return log.map(({ logid, timestamp, by }) => ({
    logid,
    title: `Käyttäjä:${name}`,
    type: 'block',
    action: 'block',
    user: by,
    timestamp,
    params: { duration: '1 month', flags: [], sitewide: true }
  }));
}

function rightsEntries({ name, former_groups: groups }: BenchUser) {
  return groups.map((group) => ({
    title: `Käyttäjä:${name}`,
    type: 'rights',
    action: 'rights',
    timestamp: '2024-01-01T00:00:00Z',
    comment: '',
    params: { oldgroups: [group], newgroups: [], oldmetadata: [], newmetadata: [] }
  }));
}

function reviewEntries({ pageid, title, events }: ReviewLog) {
  return events.toReversed().map(({ logid, action, revid, timestamp, user }) => ({
    logid,
    ns: 0,
    title,
    logpage: pageid,
    type: 'review',
    action,
    user,
    timestamp,
    params: { 0: revid, 1: revid }
  }));
}
