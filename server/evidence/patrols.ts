import { z } from 'zod';
import { humansAmong } from './asking/humans-among.ts';
import { oncePerPass } from './asking/once-per-pass.ts';
import { defineEvidence, type Sources, type Subject } from './define-evidence.ts';

const Mark = z.object({
  revisionId: z.number().int(),
  /** Null when hidden. */
  user: z.string().nullable(),
  /** Whether the account exists and is no bot. */
  isPerson: z.boolean()
});

/** Who marked which pending edits of the page as patrolled; marks that the software set by itself are left out. */
const Patrols = z.object({ marks: z.array(Mark) });

const Automatic = z.union([z.boolean(), z.coerce.number().transform(Boolean)]);
const Entry = z.object({
  action: z.string(),
  user: z.string().optional(),
  // Parameters of hidden entries are left out.
  params: z
    .object({ curid: z.coerce.number().int(), auto: Automatic.default(false) })
    .optional()
    .catch(undefined)
});
const Answer = z.object({ query: z.object({ logevents: z.array(Entry) }) });

/** Edits can be patrolled as long as they are recent changes: 90 days at most, by MediaWiki's defaults. */
const daysBack = 90;
const mostAnswers = 4;

/**
 * Who patrolled the pending edits. The log is asked, not the recent changes: it tells by whom, and needs no right. One
 * list serves all pages of a pass; a mark that it does not reach any more is not found, which approves nothing.
 */
export default defineEvidence({
  id: 'patrols',
  scope: 'page',
  cost: 'single',
  manyAtOnce: () => true,
  schema: Patrols,
  unavailable: {
    en: 'The patrol log could not be read.',
    qqq: 'Shown for a check that needs to know who marked an edit as patrolled.'
  },
  async fetch(subjects, sources) {
    const byRevision = await readMarks(sources);
    const ofPage = (subject: Subject) =>
      subject.pending.flatMap(({ id }) =>
        (byRevision.get(id) ?? []).map((user) => ({ revisionId: id, user }))
      );
    const names = subjects.flatMap(ofPage).flatMap(({ user }) => user ?? []);
    const people = names.length > 0 ? await humansAmong(names, sources) : new Set<string>();
    return new Map(
      subjects.map((subject) => {
        const marks = ofPage(subject).map((mark) => ({
          ...mark,
          isPerson: mark.user !== null && people.has(mark.user)
        }));
        return [subject.key, { value: { marks } }];
      })
    );
  }
});

/** Names of those who patrolled, by revision. */
async function readMarks(sources: Sources): Promise<ReadonlyMap<number, (string | null)[]>> {
  const all = await oncePerPass('patrols', ['log'], sources, async () => {
    const marks = new Map<number, (string | null)[]>();
    for (const { action, user, params } of await readLog(sources)) {
      if (action !== 'patrol' || !params || params.auto) continue;
      marks.set(params.curid, [...(marks.get(params.curid) ?? []), user ?? null]);
    }
    return new Map([['log', marks]]);
  });
  return all.get('log') ?? new Map<number, (string | null)[]>();
}

async function readLog({ api, now, signal }: Sources): Promise<z.infer<typeof Entry>[]> {
  const params = {
    action: 'query',
    list: 'logevents',
    leaction: 'patrol/patrol',
    leend: new Date(now - daysBack * 86_400_000).toISOString(),
    leprop: ['type', 'user', 'details'],
    lelimit: 'max'
  };
  const entries: z.infer<typeof Entry>[] = [];
  let answers = 0;
  for await (const { query } of api.queryAll(params, Answer, signal ? { signal } : {})) {
    entries.push(...query.logevents);
    if (++answers === mostAnswers) break;
  }
  return entries;
}
