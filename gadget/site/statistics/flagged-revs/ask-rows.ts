import type { Api } from '../../api/ask.ts';
import { readRows } from './read-rows.ts';
import { mergeRows, type StatisticsRow } from './statistics-row.ts';

/** Of which wiki, days and periods rows are wanted; null: no limit. Days such as `2026-11-21`, the last one included. */
export interface RowQuery {
  readonly wiki: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly resolution: string;
}

/** A month that something is known of, newest first; `value` such as `202611`. */
export interface KnownMonth {
  readonly value: string;
}

/** What is known of pages and lags, and of reviews, as one list of rows. Fails with AskFailed. */
export async function askRows(api: Api, wanted: RowQuery, signal: AbortSignal): Promise<StatisticsRow[]> {
  const query = {
    wiki: wanted.wiki ?? undefined,
    start_date: wanted.from ?? undefined,
    end_date: wanted.to ?? undefined,
    resolution: wanted.resolution
  };
  const [pages, reviews] = await Promise.all([
    api.get('getWikis', '/flaggedrevs-statistics/', query, signal),
    api.get('getWikis', '/flaggedrevs-activity/', query, signal)
  ]);
  return mergeRows(readRows(pages), readRows(reviews));
}

/** The months that something is known of. Fails with AskFailed. */
export async function askMonths(api: Api, signal: AbortSignal): Promise<readonly KnownMonth[]> {
  const path = '/flaggedrevs-statistics/available-months/';
  const answer = (await api.get('getWikis', path, {}, signal)) as unknown as { months: KnownMonth[] };
  return answer.months;
}
