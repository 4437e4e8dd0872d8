import { z } from 'zod';
import { eachAlone } from './asking/each-alone.ts';
import { loggedLately } from './asking/lately-logged.ts';
import { isImported } from './asking/user-name.ts';
import { defineEvidence } from './define-evidence.ts';

const BlockEvent = z.object({
  action: z.enum(['block', 'reblock', 'unblock']),
  timestamp: z.iso.datetime(),
  partial: z.boolean(),
  /** Titles of the pages and numbers of the namespaces that a partial block closed. */
  pages: z.array(z.string()),
  namespaces: z.array(z.number().int())
});
type BlockEvent = z.infer<typeof BlockEvent>;

/** Newest first, at least back to the oldest edit in question. */
const BlockLog = z.object({ events: z.array(BlockEvent) });

const Restrictions = z.object({
  pages: z.array(z.object({ page_title: z.string() })).default([]),
  namespaces: z.array(z.number().int()).default([])
});
const Entry = z.object({
  action: z.string(),
  timestamp: z.iso.datetime(),
  params: z
    .union([
      z.array(z.unknown()),
      z.object({
        sitewide: z.boolean().optional(),
        restrictions: z.union([z.array(z.never()), Restrictions]).optional()
      })
    ])
    .optional()
});
const Answer = z.object({ query: z.object({ logevents: z.array(Entry) }) });
const leprop = ['type', 'timestamp', 'details'];

const mostAnswers = 4;

/** Every block, change of a block and unblock that an author met here since their edit (list=logevents, type block). */
export default defineEvidence({
  id: 'blockLog',
  scope: 'author',
  cost: 'single',
  manyAtOnce: () => true,
  schema: BlockLog,
  unavailable: {
    en: 'The author’s block log could not be read.',
    qqq: 'Shown for a check that needs the log of blocks of the author of an edit.'
  },
  async fetch(subjects, sources) {
    const { api, signal } = sources;
    const { asked, told } = await loggedLately({ letype: 'block', leprop }, Entry, subjects, sources);
    const listed = told.map(
      ({ key, entries }) => [key, { value: { events: entries.map(toEvent) } }] as const
    );
    const found = await eachAlone(asked, sources, async ({ key }) => {
      const events: BlockEvent[] = [];
      if (isImported(key)) return { value: { events } };
      const params = {
        action: 'query',
        list: 'logevents',
        letype: 'block',
        // The English name of the namespace leads there in every language.
        letitle: `User:${key}`,
        leprop,
        lelimit: 'max'
      };
      let answers = 0;
      for await (const { query } of api.queryAll(params, Answer, signal ? { signal } : {})) {
        if (++answers > mostAnswers) return { unavailable: 'too-large' };
        events.push(...query.logevents.map(toEvent));
      }
      return { value: { events } };
    });
    return new Map([...listed, ...found]);
  }
});

/** What is unknown or hidden about an entry counts as a block of everything. */
function toEvent({ action, timestamp, params }: z.infer<typeof Entry>): BlockEvent {
  const told = params === undefined || Array.isArray(params) ? {} : params;
  const limits =
    told.restrictions === undefined || Array.isArray(told.restrictions) ? null : told.restrictions;
  return {
    action: action === 'unblock' || action === 'reblock' ? action : 'block',
    timestamp,
    partial: told.sitewide === false,
    pages: (limits?.pages ?? []).map(({ page_title: title }) => title),
    namespaces: limits?.namespaces ?? []
  };
}
