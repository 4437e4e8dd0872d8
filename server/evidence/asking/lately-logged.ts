import { z } from 'zod';
import type { ApiParams } from '../../ports.ts';
import type { Sources, Subject } from '../define-evidence.ts';
import { oncePerPass } from './once-per-pass.ts';

/** What one list of a log tells of some authors. */
export interface LatelyLogged<Entry> {
  /** Authors with edits older than the list reaches, who must be asked about by name. */
  readonly asked: readonly Subject[];
  /** For all others their entries in the list, newest first. */
  readonly told: readonly { readonly key: string; readonly entries: readonly Entry[] }[];
}

/** Asking by name is as good for so few. */
const fewAuthors = 3;
const daysBack = 90;
const mostAnswers = 4;

/**
 * What a log holds of authors since their oldest edit in question. One list of the whole log, read once a pass and not
 * without bounds, serves all authors whose edits it reaches back to. `params` say which log, and what of each entry.
 */
export async function loggedLately<Entry extends { readonly timestamp: string }>(
  params: ApiParams & { leprop: readonly string[] },
  entry: z.ZodType<Entry>,
  subjects: readonly Subject[],
  sources: Sources
): Promise<LatelyLogged<Entry>> {
  const about = `log ${JSON.stringify(params)}`;
  if (subjects.length <= fewAuthors && !sources.kept?.has(`${about} all`))
    return { asked: subjects, told: [] };
  const found = await oncePerPass(about, ['all'], sources, async () => {
    return new Map([['all', await readLog(params, entry, sources)]]);
  });
  const log = found.get('all') ?? { ofName: new Map<string, Entry[]>(), since: Infinity };
  return {
    asked: subjects.filter(({ since }) => since < log.since),
    told: subjects
      .filter(({ since }) => since >= log.since)
      .map(({ key }) => ({ key, entries: log.ofName.get(key) ?? [] }))
  };
}

/** Entries by name, and from when on (epoch ms) they are all there. */
async function readLog<Entry extends { readonly timestamp: string }>(
  params: ApiParams & { leprop: readonly string[] },
  entry: z.ZodType<Entry>,
  { api, now, signal }: Sources
): Promise<{ ofName: Map<string, Entry[]>; since: number }> {
  const start = now - daysBack * 86_400_000;
  const all = {
    action: 'query',
    list: 'logevents',
    ...params,
    leprop: ['title', ...params.leprop],
    leend: new Date(start).toISOString(),
    lelimit: 'max'
  };
  // Titles of hidden entries are left out; who asks by name is not told of them either.
  const titled = z.intersection(entry, z.object({ title: z.string().default('') }));
  const answer = z.object({ query: z.object({ logevents: z.array(titled) }) });
  const ofName = new Map<string, Entry[]>();
  let answers = 0;
  let oldest = Infinity;
  for await (const { query } of api.queryAll(all, answer, signal ? { signal } : {})) {
    if (++answers > mostAnswers) return { ofName, since: oldest + 1000 };
    for (const one of query.logevents) {
      const name = one.title.slice(one.title.indexOf(':') + 1);
      ofName.set(name, [...(ofName.get(name) ?? []), one]);
      oldest = Math.min(oldest, Date.parse(one.timestamp));
    }
  }
  return { ofName, since: start };
}
