import { z } from 'zod';
import type { ApiParams } from '../../ports.ts';
import type { Sources, Subject } from '../define-evidence.ts';
import { oncePerPass } from './once-per-pass.ts';

const Answer = z.object({
  query: z.object({
    // Titles of hidden entries are left out; who is asked for by name is not told of them either.
    logevents: z.array(z.object({ title: z.string().optional(), timestamp: z.iso.datetime() }))
  })
});

/** Asking by name is as good for so few. */
const fewAuthors = 3;
const daysBack = 90;
const mostAnswers = 4;

/**
 * Of these authors, those of whom a log may hold entries since their oldest edit in question. One list of the whole log,
 * read once a pass and not without bounds, tells who is not in it; edits older than it reaches are not ruled out.
 */
export async function mayBeLoggedLately(
  log: ApiParams,
  subjects: readonly Subject[],
  sources: Sources
): Promise<Subject[]> {
  const about = `log of ${Object.values(log).join(' ')}`;
  if (subjects.length <= fewAuthors && !sources.kept?.has(`${about} all`)) return [...subjects];
  const found = await oncePerPass(
    about,
    ['all'],
    sources,
    async () => new Map([['all', await read(log, sources)]])
  );
  const { names, since } = found.get('all') ?? { names: new Set<string>(), since: Infinity };
  return subjects.filter((subject) => subject.since < since || names.has(subject.key));
}

/** Who is in the log, and from when on (epoch ms) that is all. */
async function read(
  log: ApiParams,
  { api, now, signal }: Sources
): Promise<{ names: Set<string>; since: number }> {
  const start = now - daysBack * 86_400_000;
  const leend = new Date(start).toISOString();
  const params = {
    action: 'query',
    list: 'logevents',
    ...log,
    leend,
    leprop: ['title', 'timestamp'],
    lelimit: 'max'
  };
  const names = new Set<string>();
  let answers = 0;
  let oldest = Infinity;
  for await (const { query } of api.queryAll(params, Answer, signal ? { signal } : {})) {
    if (++answers > mostAnswers) return { names, since: oldest + 1000 };
    for (const { title = '', timestamp } of query.logevents) {
      names.add(title.slice(title.indexOf(':') + 1));
      oldest = Math.min(oldest, Date.parse(timestamp));
    }
  }
  return { names, since: start };
}
