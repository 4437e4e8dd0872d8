import { z } from 'zod';
import { eachAlone } from './asking/each-alone.ts';
import { humansAmong } from './asking/humans-among.ts';
import { actionsOf, readAll, readBack, type LogEntry } from './asking/review-entries.ts';
import { defineEvidence, type Sources, type Subject } from './define-evidence.ts';

const ReviewEvent = z.object({
  revisionId: z.number().int(),
  action: z.enum(['approve', 'unapprove']),
  /** Whether the software or a bot did it. */
  automatic: z.boolean(),
  user: z.string().nullable(),
  timestamp: z.iso.datetime()
});

/** Every approval and withdrawal of a page from which an approval was withdrawn lately; empty for all other pages. */
const ReviewLog = z.object({ events: z.array(ReviewEvent) });
type ReviewLog = z.infer<typeof ReviewLog>;

/** Withdrawals are known for at least so many days, and always back to the oldest pending edit. */
const daysBack = 31;

/**
 * Who approved and who took approvals back. One wiki-wide list of withdrawals serves all pages: it is short, and it names
 * each page by the id that survives moves. Only pages in it, or out of its reach, are asked for by themselves.
 */
export default defineEvidence({
  id: 'reviewLog',
  scope: 'page',
  cost: 'batched',
  schema: ReviewLog,
  unavailable: {
    en: 'The review log of the page could not be read.',
    qqq: 'Shown for a check that needs to know who accepted versions of a page and who withdrew that.'
  },
  async fetch(subjects, sources) {
    const starts = new Map(subjects.map((subject) => [subject.key, startFor(subject, sources.now)]));
    const withdrawals = await readBack(actionsOf('unapprove'), Math.min(...starts.values()), sources);
    const known = new Map(subjects.map((subject) => [subject.key, entriesOf(subject, withdrawals.entries)]));
    const quiet = (subject: Subject): boolean =>
      known.get(subject.key)?.length === 0 && withdrawals.since <= (starts.get(subject.key) ?? 0);
    const empty = subjects
      .filter(quiet)
      .map(({ key }): [string, { value: ReviewLog }] => [key, { value: { events: [] } }]);
    const rest = subjects.filter((subject) => !quiet(subject));
    const read = await eachAlone(rest, sources, (subject) =>
      readPage(subject, known.get(subject.key) ?? [], sources)
    );
    return new Map([...empty, ...read]);
  }
});

/** Epoch milliseconds from which on withdrawals can matter. */
function startFor({ pending }: Subject, now: number): number {
  const times = pending.map(({ timestamp }) => Date.parse(timestamp));
  return Math.min(now - daysBack * 86_400_000, ...times);
}

function entriesOf({ page }: Subject, entries: readonly LogEntry[]): LogEntry[] {
  return entries.filter(({ pageId, title }) => (pageId === null ? title === page.title : pageId === page.id));
}

/** The whole log of one page, under every title that it is known to have had. */
async function readPage(subject: Subject, met: readonly LogEntry[], sources: Sources) {
  const titles = new Set([subject.page.title, ...met.map(({ title }) => title), ...formerTitles(subject)]);
  const entries = new Map(met.map((entry) => [entry.id, entry]));
  for (const title of titles) {
    const ofTitle = await readAll(title, sources);
    if (!ofTitle) return { unavailable: 'too-large' as const };
    for (const entry of entriesOf(subject, ofTitle)) entries.set(entry.id, entry);
  }
  const ordered = [...entries.values()].sort((one, other) => other.id - one.id);
  const humans = await humansAmong(
    ordered.flatMap(({ action, user }) => (action === 'approve' && user !== null ? user : [])),
    sources
  );
  const events = ordered.map(({ revisionId, action, automatic, user, timestamp }) => ({
    revisionId,
    action,
    automatic: automatic || (action === 'approve' && (user === null || !humans.has(user))),
    user,
    timestamp
  }));
  return { value: { events } };
}

/** A move leaves a revision without change in the history, and its summary names both titles. */
function formerTitles({ pending, stable }: Subject): string[] {
  const chain = [stable, ...pending];
  return pending
    .filter(({ sha1 }, index) => sha1 !== null && sha1 === chain[index]?.sha1)
    .flatMap(({ summary }) =>
      [...(summary ?? '').matchAll(/\[\[:?([^\]|]+)/g)].flatMap(([, title]) => title?.trim() ?? [])
    );
}
