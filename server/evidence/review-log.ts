import { z } from 'zod';
import { eachAlone } from './asking/each-alone.ts';
import { humansAmong } from './asking/humans-among.ts';
import { oncePerPass } from './asking/once-per-pass.ts';
import { actionsOf, readAll, readBack, type LogEntry } from './asking/review-entries.ts';
import { defineEvidence, type Fetched, type Sources, type Subject } from './define-evidence.ts';

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

/** Withdrawals are known for at least so long, and always back to the oldest pending edit. */
const monthMs = 31 * 86_400_000;

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
    const withdrawals = await readWithdrawals(Math.min(...starts.values()), sources);
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
    const logs = new Map(
      [...read].flatMap(([key, one]) => ('value' in one ? [[key, one.value] as const] : []))
    );
    const humans = onceFor(() => humansAmong([...logs.values()].flatMap(approversIn), sources));
    const told = await eachAlone(
      rest.filter(({ key }) => logs.has(key)),
      sources,
      async ({ key }) => ({ value: toLog(logs.get(key) ?? [], await humans()) })
    );
    return new Map([
      ...empty,
      ...[...read].flatMap(([key, one]) => ('value' in one ? [] : [[key, one] as const])),
      ...told
    ]);
  }
});

/** One list for all batches of a pass that reach back as many months. */
async function readWithdrawals(start: number, sources: Sources) {
  const months = Math.ceil((sources.now - start) / monthMs);
  const key = String(months);
  const read = await oncePerPass('withdrawals of months', [key], sources, async () => {
    const list = await readBack(actionsOf('unapprove'), sources.now - months * monthMs, sources);
    return new Map([[key, list]]);
  });
  return read.get(key) ?? { entries: [], since: Infinity };
}

/** Epoch milliseconds from which on withdrawals can matter. */
function startFor({ pending }: Subject, now: number): number {
  const times = pending.map(({ timestamp }) => Date.parse(timestamp));
  return Math.min(now - monthMs, ...times);
}

function entriesOf({ page }: Subject, entries: readonly LogEntry[]): LogEntry[] {
  return entries.filter(({ pageId, title }) => (pageId === null ? title === page.title : pageId === page.id));
}

/** The whole log of one page, under every title that it is known to have had. */
async function readPage(
  subject: Subject,
  met: readonly LogEntry[],
  sources: Sources
): Promise<Fetched<LogEntry[]>> {
  const titles = new Set([subject.page.title, ...met.map(({ title }) => title), ...formerTitles(subject)]);
  const entries = new Map(met.map((entry) => [entry.id, entry]));
  for (const title of titles) {
    const ofTitle = await readAll(title, sources);
    if (!ofTitle) return { unavailable: 'too-large' as const };
    for (const entry of entriesOf(subject, ofTitle)) entries.set(entry.id, entry);
  }
  return { value: [...entries.values()].sort((one, other) => other.id - one.id) };
}

function approversIn(entries: readonly LogEntry[]): string[] {
  return entries.flatMap(({ action, user }) => (action === 'approve' && user !== null ? user : []));
}

function toLog(entries: readonly LogEntry[], humans: ReadonlySet<string>): ReviewLog {
  const events = entries.map(({ revisionId, action, automatic, user, timestamp }) => ({
    revisionId,
    action,
    automatic: automatic || (action === 'approve' && (user === null || !humans.has(user))),
    user,
    timestamp
  }));
  return { events };
}

function onceFor<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => (asked ??= ask());
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
