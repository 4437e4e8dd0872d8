import { z } from 'zod';
import type { LoggedReview, ReviewBatch, ReviewLogSource } from '../ports.ts';
import { timestampColumn, toTimestamp, wholeColumn } from './columns.ts';
import type { Replica } from './connect-replica.ts';
import { readEdits, readFirstEdits, type ReplicaEdit } from './review-edits.ts';
import { readReviewParams, type ReviewParams } from './review-params.ts';
import { readMembers } from './read-members.ts';

/** What is known of a wiki that its tables do not tell. */
export interface ReplicaWiki {
  readonly id: string;
  /** Names of namespaces by number; that of articles is empty. */
  namespaceNames(): Promise<ReadonlyMap<number, string>>;
  /** Epoch milliseconds. */
  now(): number;
  /** Groups whose members' edits are reviewed automatically. */
  trustedGroups(): Promise<readonly string[]>;
}

const atOnce = 2_000;

/** The review log on a replica, with the edits that waited. Throws ReplicaError. */
export function createReviewLogSource(replica: Replica, wiki: ReplicaWiki): ReviewLogSource {
  return {
    async *read(since, { known, signal }) {
      const names = await wiki.namespaceNames();
      const groups = await wiki.trustedGroups();
      let behind: Place | null = { log_timestamp: toTimestamp(since), log_id: 0 };
      while (behind !== null) {
        const rows: LogRow[] = await readRows(replica, wiki.id, behind, signal);
        const entries = rows.flatMap((row) => toEntry(row) ?? []);
        const fresh = entries.filter(({ row }) => !known.has(row.log_id));
        const edits = await editsOf(fresh, replica, wiki.id, signal);
        const users = [...edits.values()].flatMap(({ edit }) => edit.userId ?? []);
        const members = await readMembers(replica, wiki.id, { users, groups, now: wiki.now(), signal });
        yield {
          reviews: fresh.map((entry) =>
            toReview(entry, { names, members, edit: edits.get(entry.row.log_id) })
          ),
          ...seenIn(rows, rows.length - entries.length)
        };
        behind = rows.length < atOnce ? null : (rows.at(-1) ?? null);
      }
    }
  };
}

const LogRow = z.object({
  log_id: wholeColumn,
  log_action: z.string(),
  log_timestamp: z.string(),
  log_namespace: wholeColumn.nullable(),
  log_title: z.string().nullable(),
  log_page: wholeColumn.nullable(),
  log_params: z.string().nullable(),
  actor_name: z.string().nullable()
});
type LogRow = z.infer<typeof LogRow>;
type Place = Pick<LogRow, 'log_timestamp' | 'log_id'>;

function readRows(replica: Replica, wiki: string, behind: Place, signal: AbortSignal): Promise<LogRow[]> {
  return replica.ask(wiki, {
    build: (knex) =>
      knex('logging')
        .leftJoin('actor', 'actor_id', 'log_actor')
        .where('log_type', 'review')
        .where('log_timestamp', '>=', behind.log_timestamp)
        .whereNot(
          (same) =>
            void same.where('log_timestamp', behind.log_timestamp).where('log_id', '<=', behind.log_id)
        )
        .orderBy(['log_timestamp', 'log_id'])
        .limit(atOnce)
        .select(Object.keys(LogRow.shape)),
    row: LogRow,
    signal
  });
}

interface Entry {
  readonly row: LogRow;
  readonly at: number;
  readonly params: ReviewParams;
}

/** Null where it cannot be read. What is hidden has neither title nor parameters. */
function toEntry(row: LogRow): Entry | null {
  const at = timestampColumn.safeParse(row.log_timestamp).data;
  const params =
    row.log_params === null || row.log_title === null
      ? { revisionId: null, stableRevisionId: null }
      : readReviewParams(row.log_params);
  return at === undefined || params === undefined ? null : { row, at, params };
}

function seenIn(rows: readonly LogRow[], unreadable: number): Omit<ReviewBatch, 'reviews'> {
  const times = rows.flatMap(({ log_timestamp: at }) => timestampColumn.safeParse(at).data ?? []);
  const ids = rows.map(({ log_id: id }) => id);
  return {
    unreadable,
    lastLogId: ids.length === 0 ? null : Math.max(...ids),
    lastAt: times.length === 0 ? null : Math.max(...times)
  };
}

interface WaitingEdit {
  readonly edit: ReplicaEdit;
  readonly waited: boolean;
}

async function editsOf(
  entries: readonly Entry[],
  replica: Replica,
  wiki: string,
  signal: AbortSignal
): Promise<Map<number, WaitingEdit>> {
  const reviewed = await readEdits(replica, wiki, {
    ids: entries.flatMap(({ params }) => params.revisionId ?? []),
    signal
  });
  const found = new Map<number, WaitingEdit>();
  const ways: { logId: number; pageId: number; after: number; last: number }[] = [];
  for (const { row, params } of entries) {
    const edit = reviewed.get(params.revisionId ?? 0);
    if (!edit) continue;
    const stable = row.log_action.startsWith('approve') ? params.stableRevisionId : null;
    // The first review of a page, a withdrawal, or an older revision than the stable one: nothing had waited.
    const waited = stable !== null && stable > 0 && stable < edit.id;
    found.set(row.log_id, { edit, waited });
    if (waited && edit.parentId !== stable)
      ways.push({ logId: row.log_id, pageId: edit.pageId, after: stable, last: edit.id });
  }
  const firsts = await readFirstEdits(replica, wiki, { ways, signal });
  for (const [logId, edit] of firsts) found.set(logId, { edit, waited: true });
  return found;
}

function toReview(
  { row, at, params }: Entry,
  about: {
    names: ReadonlyMap<number, string>;
    members: (user: number | null) => boolean;
    edit: WaitingEdit | undefined;
  }
): LoggedReview {
  const { edit, waited = false } = about.edit ?? {};
  const namespace = row.log_title === null ? null : row.log_namespace;
  const prefix = about.names.get(namespace ?? 0) ?? '';
  return {
    logId: row.log_id,
    at,
    action: row.log_action,
    namespace,
    pageId: namespace === null ? null : row.log_page,
    title:
      row.log_title === null
        ? null
        : `${prefix === '' ? '' : `${prefix}:`}${row.log_title.replaceAll('_', ' ')}`,
    reviewer: row.actor_name,
    ...params,
    pendingRevisionId: waited && edit ? edit.id : null,
    pendingAt: waited && edit ? edit.at : null,
    reviewedUser: edit?.user ?? null,
    reviewedIsTrusted: edit ? about.members(edit.userId) : false
  };
}
