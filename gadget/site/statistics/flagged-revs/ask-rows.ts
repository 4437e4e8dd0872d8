import type { FlaggedRevsNote } from '../../../../shared/flagged-revs-statistics.ts';
import type { Api } from '../../api/ask.ts';
import { mergeNotes, readRows } from './read-rows.ts';
import { mergeRows, type StatisticsRow } from './statistics-row.ts';

/** Of which wiki, days and periods rows are wanted; null: no limit. Days such as `2026-11-21`, the last one included. */
export interface RowQuery {
  readonly wiki: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly resolution: string;
  /** Ids of the wikis served. */
  readonly wikis: readonly string[];
}

/** What is known, and how far it goes. */
export interface KnownRows {
  readonly rows: readonly StatisticsRow[];
  readonly notes: readonly FlaggedRevsNote[];
}

/** A month that something is known of, newest first; `value` such as `202611`. */
export interface KnownMonth {
  readonly value: string;
}

/** One answer out of several: `next` is where the following one begins. */
interface Slice {
  readonly data: unknown;
  readonly next: number | null;
  readonly notes: readonly FlaggedRevsNote[];
}

type AskSlice = (query: Record<string, string | undefined>) => Promise<Slice>;

const mostSlices = 10;

/** What is known of pages and lags, and of reviews, as one list of rows. Fails with AskFailed. */
export async function askRows(api: Api, wanted: RowQuery, signal: AbortSignal): Promise<KnownRows> {
  const query = {
    wiki: wanted.wiki ?? undefined,
    start_date: wanted.from ?? undefined,
    end_date: wanted.to ?? undefined,
    resolution: wanted.resolution
  };
  const asks: AskSlice[] = [
    (slice) => api.get('getFlaggedrevsStatistics', '/flaggedrevs-statistics/', slice, signal),
    (slice) => api.get('getFlaggedrevsActivity', '/flaggedrevs-activity/', slice, signal)
  ];
  const [pages = [], reviews = []] = await Promise.all(asks.map((ask) => everySlice(ask, query)));
  const rowsOf = (slices: readonly Slice[]) => slices.flatMap(({ data }) => readRows(data, wanted.wikis));
  return {
    rows: mergeRows(rowsOf(pages), rowsOf(reviews)),
    notes: mergeNotes([pages[0]?.notes ?? [], reviews[0]?.notes ?? []], wanted.wikis)
  };
}

/** The months that something is known of. Fails with AskFailed. */
export async function askMonths(api: Api, signal: AbortSignal): Promise<readonly KnownMonth[]> {
  const path = '/flaggedrevs-statistics/available-months/';
  return (await api.get('getFlaggedrevsMonths', path, {}, signal)).months;
}

async function everySlice(ask: AskSlice, query: Record<string, string | undefined>): Promise<Slice[]> {
  const slices = [await ask(query)];
  for (let next = slices[0]?.next ?? null; next !== null && slices.length < mostSlices;) {
    const slice = await ask({ ...query, offset: String(next) });
    slices.push(slice);
    next = slice.next;
  }
  return slices;
}
