import { z } from 'zod';
import type { ApiParams } from '../../ports.ts';
import type { Sources } from '../define-evidence.ts';
import { apiCodeOf } from './reason-of.ts';

/** One entry of the review log. `pageId` is the reviewed page's and survives moves; null where the wiki does not tell. */
export interface LogEntry {
  readonly id: number;
  readonly title: string;
  readonly pageId: number | null;
  readonly revisionId: number;
  readonly action: 'approve' | 'unapprove';
  readonly automatic: boolean;
  readonly user: string | null;
  readonly timestamp: string;
}

/** All subtypes that the log has ever had; those with a 2 and the automatic ones stand in old entries only. */
const subtypes = {
  approve: { action: 'approve', automatic: false },
  'approve-i': { action: 'approve', automatic: false },
  'approve-a': { action: 'approve', automatic: true },
  'approve-ia': { action: 'approve', automatic: true },
  approve2: { action: 'approve', automatic: false },
  'approve2-i': { action: 'approve', automatic: false },
  unapprove: { action: 'unapprove', automatic: false },
  unapprove2: { action: 'unapprove', automatic: false }
} as const satisfies Record<string, Pick<LogEntry, 'action' | 'automatic'>>;

const Parameters = z.preprocess(
  (params) => (Array.isArray(params) ? { ...params } : params),
  z.object({ 0: z.coerce.number().int() })
);
const Entry = z.object({
  logid: z.number().int(),
  logpage: z.number().int().optional(),
  action: z.string(),
  // Title, user and parameters of hidden entries are left out.
  title: z.string().optional(),
  user: z.string().optional(),
  params: Parameters.optional().catch(undefined),
  timestamp: z.iso.datetime()
});
const Answer = z.object({ query: z.object({ logevents: z.array(Entry) }) });

/** One list of withdrawals is followed through so many answers, and no further. */
const mostAnswers = 4;

/** The names under which the log knows an action. */
export function actionsOf(action: LogEntry['action']): string[] {
  return Object.entries(subtypes).flatMap(([name, subtype]) => (subtype.action === action ? name : []));
}

/** Entries of all pages, newest first, back to `start` (epoch ms) or as far as bounded reading reaches: `since`. */
export async function readBack(
  actions: readonly string[],
  start: number,
  sources: Sources
): Promise<{ entries: LogEntry[]; since: number }> {
  const entries: LogEntry[] = [];
  let since = start;
  for (const action of actions) {
    const about = { leaction: `review/${action}`, leend: new Date(start).toISOString() };
    const read = await readList(about, sources).catch((fault: unknown) => {
      // Newer versions may not know the old subtypes any more, and then have no such entries.
      if (apiCodeOf(fault) === 'unknown_leaction' && action !== 'unapprove')
        return { entries: [], complete: true };
      throw fault;
    });
    entries.push(...read.entries);
    const last = read.entries.at(-1);
    if (!read.complete) since = Math.max(since, last ? Date.parse(last.timestamp) + 1000 : Infinity);
  }
  return { entries, since };
}

/** All entries under one title, newest first; null when they are too many. */
export async function readAll(title: string, sources: Sources): Promise<LogEntry[] | null> {
  const { entries, complete } = await readList({ letype: 'review', letitle: title }, sources);
  return complete ? entries : null;
}

async function readList(about: ApiParams, { api, signal }: Sources) {
  const leprop = ['ids', 'title', 'type', 'user', 'timestamp', 'details'];
  const params = { action: 'query', list: 'logevents', ...about, leprop, lelimit: 'max' };
  const entries: LogEntry[] = [];
  let answers = 0;
  for await (const { query } of api.queryAll(params, Answer, signal ? { signal } : {})) {
    if (answers === mostAnswers) return { entries, complete: false };
    answers += 1;
    entries.push(...query.logevents.flatMap(toEntry));
  }
  return { entries, complete: true };
}

function toEntry({
  logid,
  logpage,
  action,
  title,
  user,
  params,
  timestamp
}: z.infer<typeof Entry>): LogEntry[] {
  const subtype = Object.entries(subtypes).find(([name]) => name === action)?.[1];
  if (!subtype || !params || title === undefined) return [];
  return [
    {
      id: logid,
      title,
      pageId: logpage ?? null,
      revisionId: params[0],
      user: user ?? null,
      timestamp,
      ...subtype
    }
  ];
}
