import { z } from 'zod';
import type { PageRef } from '../../../../shared/revision.ts';
import type { ApiParams, WikiApi } from '../../../ports.ts';
import { readWikiTime } from './wiki-time.ts';

/** An approval that was withdrawn. */
export interface Withdrawal {
  readonly revisionId: number;
  readonly timestamp: string;
}

const dayMs = 86_400_000;
const mostAnswers = 20;

/**
 * Withdrawals on a page: those of the last days under whatever title the page had then, and all under its present title.
 * `now` is the wiki's own time in epoch milliseconds. Throws where the log is longer than is read, or cannot be read.
 */
export async function readWithdrawals(
  api: WikiApi,
  page: PageRef,
  days: number
): Promise<{ withdrawals: Withdrawal[]; now: number }> {
  const now = await readWikiTime(api);
  // A move leaves entries under the old title; the list of all pages has the id of the page, which stays.
  const lately = await readLog(api, { leend: new Date(now - days * dayMs).toISOString() });
  const underTitle = await readLog(api, { letitle: page.title });
  const of = (entry: Entry): boolean =>
    entry.logpage === undefined ? entry.title === page.title : entry.logpage === page.id;
  const withdrawals = [...lately, ...underTitle].filter(of).map(toWithdrawal);
  return { withdrawals, now };
}

async function readLog(api: WikiApi, about: ApiParams): Promise<Entry[]> {
  const entries: Entry[] = [];
  let answers = 0;
  const params = {
    list: 'logevents',
    leaction: 'review/unapprove',
    leprop: ['ids', 'title', 'type', 'timestamp', 'details'],
    lelimit: 'max',
    ...about
  };
  for await (const { query } of api.queryAll(params, Answer)) {
    answers += 1;
    if (answers > mostAnswers) throw new Error('The log of withdrawals is longer than is read.');
    entries.push(...query.logevents.flatMap((entry) => ('hidden' in entry ? [] : entry)));
  }
  return entries;
}

function toWithdrawal({ params, timestamp }: Entry): Withdrawal {
  return { revisionId: params[0], timestamp };
}

const Entry = z.object({
  logpage: z.number().int().optional(),
  title: z.string().min(1),
  action: z.literal('unapprove'),
  params: z.preprocess(
    (params) => (Array.isArray(params) ? { ...params } : params),
    z.object({ 0: z.coerce.number().int().positive() })
  ),
  timestamp: z.iso.datetime()
});
type Entry = z.infer<typeof Entry>;

// What was hidden of a log names no page; its page is mostly one that was deleted, too.
const Hidden = z
  .object({ actionhidden: z.literal(true), title: z.undefined().optional() })
  .transform(() => ({ hidden: true }) as const);

const Answer = z.object({ query: z.object({ logevents: z.array(z.union([Entry, Hidden])) }) });
