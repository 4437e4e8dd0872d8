import { z } from 'zod';
import type { StopPageAnswer } from '../ports.ts';
import type { WikiClient } from './wiki-client.ts';
import { WikiError } from './wiki-error.ts';

/**
 * Creates what reads a stop page. Each question bears a word of its own that only a wiki that answers it now can repeat:
 * an answer out of a cache is `malformed`, however young it says that it is.
 */
export function createStopPageReader(
  client: Pick<WikiClient, 'get'>,
  clock: { now(): number }
): (title: string) => Promise<StopPageAnswer> {
  let asked = 0;
  return async (title) => {
    asked += 1;
    const requestid = `stop-page-${clock.now()}-${asked}`;
    const answer = await client.get(
      {
        titles: [title],
        prop: ['info', 'revisions'],
        inprop: 'protection',
        rvprop: ['ids', 'content', 'user', 'comment'],
        rvslots: 'main',
        curtimestamp: true,
        maxage: 0,
        smaxage: 0,
        requestid
      },
      Answer
    );
    if (answer.requestid !== requestid) throw new WikiError('malformed', { path: 'requestid' });
    const answeredAt = Date.parse(answer.curtimestamp);
    const [page] = answer.query.pages;
    if (!('protection' in page)) return { text: null, editLevels: [], by: null, reason: null, answeredAt };
    const [revision] = page.revisions;
    if (revision.revid !== page.lastrevid)
      throw new WikiError('malformed', { path: 'query.pages.0.lastrevid' });
    const editLevels = page.protection.filter(({ type }) => type === 'edit').map(({ level }) => level);
    const { user: by = null, comment: reason = null, slots } = revision;
    return { text: slots.main.content, editLevels, by, reason, answeredAt };
  };
}

// A hidden text is left out, and the answer is none then.
const Page = z.object({
  lastrevid: z.number().int().positive(),
  protection: z.array(z.object({ type: z.string(), level: z.string() })),
  revisions: z.tuple([
    z.object({
      revid: z.number().int(),
      user: z.string().optional(),
      comment: z.string().optional(),
      slots: z.object({ main: z.object({ content: z.string() }) })
    })
  ])
});

const Answer = z.object({
  requestid: z.string(),
  curtimestamp: z.iso.datetime(),
  query: z.object({ pages: z.tuple([z.union([Page, z.object({ missing: z.literal(true) })])]) })
});
