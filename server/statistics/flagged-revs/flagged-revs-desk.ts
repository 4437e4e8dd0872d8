import {
  flaggedRevsSeries,
  type FlaggedRevsNote,
  type Resolution,
  type ReviewActivityRow
} from '../../../shared/flagged-revs-statistics.ts';
import type {
  ActivityCount,
  ClassicWiki,
  ClassicWikis,
  FlaggedRevsDesk,
  FlaggedRevsLoad,
  FlaggedRevsQuery,
  FlaggedRevsStore,
  SeriesSelection
} from '../../ports.ts';
import { addDays, nextPeriod } from './days.ts';
import { toSeriesRow } from './series-row.ts';

/** What the desk works with. */
export interface DeskParts {
  readonly store: Pick<FlaggedRevsStore, 'version' | 'loads' | 'series' | 'activity' | 'months'>;
  readonly wikis: ClassicWikis;
}

/** Where FlaggedRevs' series are asked for. */
export function createFlaggedRevsDesk({ store, wikis }: DeskParts): FlaggedRevsDesk {
  const chosen = async (key: string | null): Promise<readonly ClassicWiki[] | null> => {
    const all = await wikis.list();
    if (key === null) return all;
    const found = all.find(({ code }) => key === code) ?? all.find(({ id }) => key === id);
    return found ? [found] : null;
  };

  return {
    async version() {
      const all = await wikis.list();
      return `${await store.version()} ${all.map(({ id }) => id).join(' ')}`;
    },

    hasSeries: (name) => series.has(name) || namespaced.test(name),

    async statistics({ series: only, allNamespaces, ...query }) {
      const asked = await chosen(query.wiki);
      if (!asked) return null;
      const codes = new Map(asked.map(({ id, code }) => [id, code]));
      const far = only !== null && namespaced.test(only);
      const periods = await store.series({ ...select(asked, query), allNamespaces: allNamespaces || far });
      const rows = periods.map((period) => toSeriesRow(period, codes.get(period.wiki) ?? period.wiki));
      return {
        ...slice(query, rows),
        notes: await notesOn(store, asked, 'statistics'),
        ...(only !== null && {
          data: rows
            .slice(0, query.limit)
            .map(({ wiki, date, ...row }) => ({ wiki, date, [only]: row[only] ?? null }))
        })
      };
    },

    async activity(query) {
      const asked = await chosen(query.wiki);
      if (!asked) return null;
      const codes = new Map(asked.map(({ id, code }) => [id, code]));
      const counts = await store.activity(select(asked, query));
      const rows = counts.map((count) => toActivityRow(count, codes.get(count.wiki) ?? count.wiki));
      return { ...slice(query, rows), notes: await notesOn(store, asked, 'activity') };
    },

    async months() {
      return store.months((await wikis.list()).map(({ id }) => id));
    }
  };
}

const series: ReadonlySet<string> = new Set(flaggedRevsSeries);
const namespaced = /^(totalPages|syncedPages|reviewedPages|pendingChanges)_ns(0|[1-9]\d{0,4})$/;

/** Rows are chosen by the first days of their periods; one more than wanted tells whether there are more. */
function select(asked: readonly ClassicWiki[], query: FlaggedRevsQuery): SeriesSelection {
  const { resolution, startDate, endDate, limit, offset } = query;
  return {
    wikis: asked.map(({ id }) => id),
    resolution,
    from: startDate === null ? null : firstPeriodFrom(startDate, resolution),
    until: endDate === null ? null : lastDayOf(endDate, resolution),
    limit: limit + 1,
    offset
  };
}

/** The first day of the first period that begins on that day or later. */
function firstPeriodFrom(day: string, resolution: Resolution): string {
  const begins = resolution === 'yearly' ? '-01-01' : '-01';
  if (resolution === 'daily' || day.endsWith(begins)) return day;
  return nextPeriod(day, resolution === 'yearly' ? 'year' : 'month');
}

/** The last day of the period that the day is in. */
function lastDayOf(day: string, resolution: Resolution): string {
  if (resolution === 'daily') return day;
  return addDays(nextPeriod(day, resolution === 'yearly' ? 'year' : 'month'), -1);
}

function slice<Row>({ limit, offset }: FlaggedRevsQuery, rows: Row[]): { data: Row[]; next: number | null } {
  return { data: rows.slice(0, limit), next: rows.length > limit ? offset + limit : null };
}

function toActivityRow({ start, ...counts }: ActivityCount, wiki: string): ReviewActivityRow {
  const { reviewers, reviews, pages } = counts;
  return {
    wiki,
    date: start,
    number_of_reviewers: reviewers,
    number_of_reviews: reviews,
    number_of_pages: pages,
    reviews_per_reviewer: reviewers === 0 ? null : Math.round((reviews / reviewers) * 100) / 100
  };
}

async function notesOn(
  store: DeskParts['store'],
  asked: readonly ClassicWiki[],
  table: FlaggedRevsLoad['table']
): Promise<FlaggedRevsNote[]> {
  const loads = new Map(
    (await store.loads()).filter((load) => load.table === table).map((load) => [load.wiki, load])
  );
  return asked.map(({ id, code }) => toNote(code, loads.get(id)));
}

function toNote(wiki: string, load: FlaggedRevsLoad | undefined): FlaggedRevsNote {
  const { completeUntil = null, loadedAt = null, failure = null } = load ?? {};
  return {
    wiki,
    state: stateOf(loadedAt, completeUntil, failure),
    completeUntil,
    loadedAt: loadedAt === null ? null : new Date(loadedAt).toISOString()
  };
}

function stateOf(
  loadedAt: number | null,
  completeUntil: string | null,
  failure: string | null
): FlaggedRevsNote['state'] {
  if (failure === 'no-such-table' || failure === 'no-such-database') return 'no-tables';
  // Who ended a loading knows; it is gone on with.
  if (failure !== null && failure !== 'aborted') return 'failed';
  return loadedAt === null && completeUntil === null ? 'never-loaded' : 'loaded';
}
