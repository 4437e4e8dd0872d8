import { z } from 'zod';
import type { Clock, Log, Wiki } from '../../ports.ts';
import { codeOf } from '../failure-codes.ts';
import type { ChangeListener } from './follow-stream.ts';
import { createRememberedIds } from './remembered-ids.ts';

/** What polling a wiki takes. */
export interface Polling {
  readonly wikiId: string;
  readonly wikiOf: (wikiId: string) => Pick<Wiki, 'api'>;
  /** Whether edits come by a stream at the moment: then only the review log is asked, of which streams know nothing. */
  readonly hasStream: () => boolean;
  readonly listener: ChangeListener;
  readonly clock: Clock;
  readonly log: Log;
  readonly everyMs?: number;
}

/** A wiki that is asked for changes until `stop`. */
export interface Poller {
  stop(): Promise<void>;
}

const usualEveryMs = 30_000;
/** Entries may show up later than others that are newer: the databases behind a wiki lag. */
const overlapMs = 60_000;
const longestGapMs = 900_000;
const remembered = 10_000;

/**
 * Asks a wiki every half minute, by one request, what was edited, reviewed and unreviewed since the last time. What one
 * request does not hold, or a break that is too long, is told as a gap. Times are those of the wiki.
 */
export function pollChanges(polling: Polling): Poller {
  const { wikiId, wikiOf, hasStream, listener, clock, log, everyMs = usualEveryMs } = polling;
  const ending = new AbortController();
  const { signal } = ending;
  const seen = createRememberedIds(remembered);
  let answeredAt: number | null = null;
  let knowsEdits = false;

  async function poll(): Promise<void> {
    while (!signal.aborted) {
      try {
        await ask();
      } catch (fault) {
        if (!signal.aborted)
          log.warn({ wiki: wikiId, code: codeOf(fault) }, 'changes could not be asked for');
      }
      await clock.sleep(everyMs, signal).catch(() => undefined);
    }
  }

  async function ask(): Promise<void> {
    const wantsEdits = !hasStream();
    const since = answeredAt;
    // The first answer is asked for its time only.
    const [limit, end] = since === null ? [1, undefined] : ['max', new Date(since).toISOString()];
    const answer = await wikiOf(wikiId).api.get(
      {
        action: 'query',
        curtimestamp: true,
        list: [...(wantsEdits ? ['recentchanges'] : []), 'logevents'],
        ...(wantsEdits && { rctype: ['edit', 'new'], rcprop: ['ids', 'title'], rclimit: limit, rcend: end }),
        letype: 'review',
        leprop: ['ids', 'title'],
        lelimit: limit,
        leend: end
      },
      Changes,
      { signal }
    );
    const now = Date.parse(answer.curtimestamp);
    const isFirst = since === null || now - since > longestGapMs + overlapMs || (wantsEdits && !knowsEdits);
    const isWhole = answer.continue === undefined;
    const edits = answer.query.recentchanges ?? [];
    const titles = [
      ...edits.filter(({ rcid }) => seen.isNew(`edit ${rcid}`)),
      ...answer.query.logevents.filter(({ logid }) => seen.isNew(`log ${logid}`))
    ].flatMap(({ title }) => title ?? []);
    if (isFirst || !isWhole) listener.onGap(wikiId);
    else for (const title of new Set(titles)) listener.onEdit(wikiId, title);
    answeredAt = now - overlapMs;
    knowsEdits = wantsEdits;
  }

  const work = poll();
  return {
    async stop() {
      ending.abort();
      await work;
    }
  };
}

// A hidden entry has no title.
const Changes = z.object({
  curtimestamp: z.iso.datetime(),
  continue: z.object({}).optional(),
  query: z.object({
    recentchanges: z.array(z.object({ rcid: z.number().int(), title: z.string().optional() })).optional(),
    logevents: z.array(z.object({ logid: z.number().int(), title: z.string().optional() }))
  })
});
