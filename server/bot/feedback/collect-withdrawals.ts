import { z } from 'zod';
import type { Finding, WatchedApproval } from '../../ports.ts';
import { codeOf } from '../failure-codes.ts';
import { isAfter, startOf, type Collection } from './feedback-parts.ts';
import { readList } from './reading/read-list.ts';

/** Subtypes of the review log that take an approval back; the second stands in old entries only. */
const actions = ['unapprove', 'unapprove2'];

/** Looks in the review log which of the bot's approvals were withdrawn. */
export async function collectWithdrawals({
  wikiId,
  wiki,
  approvals,
  parts,
  signal
}: Collection): Promise<void> {
  const { feedback } = parts.store;
  const mark = await feedback.mark(wikiId, 'withdrawals');
  const start = startOf(mark, approvals);
  const own = (await wiki.account())?.name ?? null;
  const byRevision = new Map(approvals.map((approval) => [approval.revisionId, approval]));
  const findings: Finding[] = [];
  let until = Number.POSITIVE_INFINITY;
  let lastId = mark?.id ?? 0;
  for (const action of actions) {
    const read = await readWithdrawals(action, start, { wiki, signal });
    until = Math.min(until, read.until);
    for (const entry of read.items) {
      lastId = Math.max(lastId, entry.logid);
      const approval = byRevision.get(entry.params?.[0] ?? 0);
      if (approval) findings.push(...toFinding(entry, approval, own));
    }
  }
  const at = Math.max(until, mark?.at ?? 0);
  await feedback.learn(wikiId, { stream: 'withdrawals', mark: { at, id: lastId }, findings });
}

async function readWithdrawals(
  action: string,
  start: number,
  { wiki, signal }: Pick<Collection, 'wiki' | 'signal'>
) {
  const params = {
    list: 'logevents',
    leaction: `review/${action}`,
    leprop: ['ids', 'type', 'user', 'timestamp', 'details'],
    ledir: 'newer',
    lestart: new Date(start).toISOString(),
    lelimit: 'max'
  };
  try {
    return await readList(wiki.api, params, Answer, ({ query }) => query.logevents, signal ? { signal } : {});
  } catch (fault) {
    // Newer versions may not know the old subtype any more, and then have no such entries.
    if (action !== 'unapprove' && codeOf(fault) === 'unknown_leaction') {
      return { items: [], until: Number.POSITIVE_INFINITY };
    }
    throw fault;
  }
}

function toFinding(entry: Entry, approval: WatchedApproval, own: string | null): Finding[] {
  const at = Date.parse(entry.timestamp);
  if (!isAfter(at, approval)) return [];
  const user = entry.user ?? null;
  // The bot withdraws nothing by itself but what went wrong between it and the wiki; the rest people ask it for.
  const kind = user !== null && user === own ? 'withdrawn' : 'unapproved';
  return [{ decisionId: approval.decisionId, kind, source: `log:${entry.logid}`, at, user, counts: true }];
}

const Entry = z.object({
  logid: z.number().int(),
  user: z.string().optional(),
  // Parameters of hidden entries are left out.
  params: z
    .preprocess(
      (params) => (Array.isArray(params) ? { ...params } : params),
      z.object({ 0: z.coerce.number().int() })
    )
    .optional()
    .catch(undefined),
  timestamp: z.iso.datetime()
});
type Entry = z.infer<typeof Entry>;

const Answer = z.object({ query: z.object({ logevents: z.array(Entry) }) });
