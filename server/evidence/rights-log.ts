import { z } from 'zod';
import { eachAlone } from './asking/each-alone.ts';
import { loggedLately } from './asking/lately-logged.ts';
import { isAddress, isImported } from './asking/user-name.ts';
import { defineEvidence } from './define-evidence.ts';

/** Groups with the time when the membership ends; null for never. */
const Groups = z.array(z.object({ group: z.string(), expiry: z.string().nullable() }));

const RightsEvent = z.object({
  timestamp: z.iso.datetime(),
  /** Before and after the change; null when hidden. */
  before: Groups.nullable(),
  after: Groups.nullable(),
  /** Null when hidden. */
  comment: z.string().nullable()
});
type RightsEvent = z.infer<typeof RightsEvent>;

/** Newest first; empty where nothing changed since the oldest edit in question. */
const RightsLog = z.object({ events: z.array(RightsEvent) });

const Metadata = z.array(z.object({ group: z.string(), expiry: z.string() }));
const Parameters = z.object({
  oldgroups: z.array(z.string()),
  newgroups: z.array(z.string()),
  // Entries from before memberships could end have none.
  oldmetadata: Metadata.default([]),
  newmetadata: Metadata.default([])
});
const Entry = z.object({
  timestamp: z.iso.datetime(),
  comment: z.string().optional(),
  params: Parameters.optional().catch(undefined)
});
const Listed = z.object({ timestamp: z.iso.datetime() });
const Answer = z.object({ query: z.object({ logevents: z.array(Entry) }) });

const mostAnswers = 2;

/** How an account's groups on this wiki were ever changed, for those where they changed since the oldest edit in question. */
export default defineEvidence({
  id: 'rightsLog',
  scope: 'author',
  cost: 'single',
  manyAtOnce: () => true,
  schema: RightsLog,
  unavailable: {
    en: 'The log of the author’s groups could not be read.',
    qqq: 'Shown for a check that needs to know which user groups the author of an edit was in at a time.'
  },
  async fetch(subjects, sources) {
    const { api, signal } = sources;
    const accounts = subjects.filter(({ key }) => !isAddress(key) && !isImported(key));
    // Groups that the software gives are not in it: a bot's is not among them.
    const log = { leaction: 'rights/rights', leprop: ['timestamp'] };
    const { told } = await loggedLately(log, Listed, accounts, sources);
    const unchanged = new Set(told.filter(({ entries }) => entries.length === 0).map(({ key }) => key));
    const asked = accounts.filter(({ key }) => !unchanged.has(key));
    const quiet = subjects
      .filter((subject) => !asked.includes(subject))
      .map(({ key }) => [key, nothing] as const);
    const found = await eachAlone(asked, sources, async ({ key }) => {
      const events: RightsEvent[] = [];
      const params = {
        action: 'query',
        list: 'logevents',
        letype: 'rights',
        // The English name of the namespace leads there in every language.
        letitle: `User:${key}`,
        leprop: ['type', 'timestamp', 'comment', 'details'],
        lelimit: 'max'
      };
      let answers = 0;
      for await (const { query } of api.queryAll(params, Answer, signal ? { signal } : {})) {
        if (++answers > mostAnswers) return { unavailable: 'too-large' };
        events.push(...query.logevents.map(toEvent));
      }
      return { value: { events } };
    });
    return new Map([...quiet, ...found]);
  }
});

const nothing = { value: { events: [] } };

function toEvent({ timestamp, comment, params }: z.infer<typeof Entry>): RightsEvent {
  return {
    timestamp,
    before: params ? withExpiry(params.oldgroups, params.oldmetadata) : null,
    after: params ? withExpiry(params.newgroups, params.newmetadata) : null,
    comment: comment ?? null
  };
}

function withExpiry(groups: readonly string[], metadata: z.infer<typeof Metadata>) {
  const expiries = new Map(metadata.map(({ group, expiry }) => [group, expiry]));
  return groups.map((group) => {
    const expiry = expiries.get(group) ?? 'infinity';
    return { group, expiry: Number.isNaN(Date.parse(expiry)) ? null : expiry };
  });
}
