import type { Knex } from 'knex';
import { z } from 'zod';
import { Resolution } from '../../../shared/flagged-revs-statistics.ts';
import type { FlaggedRevsStore, LagMeans, LagOfDay, SeriesPeriod, SeriesSelection } from '../../ports.ts';
import { lagColumns } from './lag-columns.ts';

/** How much of a day names its period. */
const lengthOf: Readonly<Record<Resolution, number>> = { daily: 10, monthly: 7, yearly: 4 };

/** Means of periods, made of the sums of their days, in three statements. */
export async function readSeries(
  knex: Knex,
  selection: Parameters<FlaggedRevsStore['series']>[0]
): Promise<SeriesPeriod[]> {
  const keys = PeriodKey.array().parse(await selectKeys(knex, selection));
  const [first, last] = [keys[0]?.period, keys.at(-1)?.period];
  if (first === undefined || last === undefined) return [];
  // A period goes on after its name: to `2024-11` belongs `2024-11-30`.
  const within = { ...selection, from: first, until: `${last}~` };
  const pages = await selectPages(knex, within);
  const lags = await selectLags(knex, within);
  const periods = new Map(
    keys.map(({ wiki, period }) => [
      `${wiki} ${period}`,
      { wiki, period, pages: new Map(), lags: new Map() } satisfies SeriesPeriod as Filling
    ])
  );
  for (const { wiki, period, namespace, ...row } of PagesRow.array().parse(pages)) {
    periods.get(`${wiki} ${period}`)?.pages.set(namespace, row);
  }
  for (const { wiki, period, kind, ...row } of LagRow.array().parse(lags)) {
    periods.get(`${wiki} ${period}`)?.lags.set(kind, row);
  }
  return [...periods.values()];
}

/** Counts of periods, each as it was counted. */
export async function readActivity(
  knex: Knex,
  { wikis, resolution, from, until, limit, offset }: SeriesSelection
): ReturnType<FlaggedRevsStore['activity']> {
  const rows = knex('flagged_revs_activity').where({ resolution }).whereIn('wiki', wikis);
  if (from !== null) void rows.where('start', '>=', from);
  if (until !== null) void rows.where('start', '<=', until);
  return ActivityRow.array().parse(await rows.orderBy(['start', 'wiki']).limit(limit).offset(offset));
}

/** Months with any reading, newest first. */
export async function readMonths(knex: Knex, wikis: readonly string[]): Promise<string[]> {
  const rows: unknown = await knex('flagged_revs_lags')
    .where({ kind: 'pending' })
    .whereIn('wiki', wikis)
    .distinct(periodOf(knex, 'monthly'))
    .orderBy('period', 'desc');
  return z
    .object({ period: z.string() })
    .array()
    .parse(rows)
    .map(({ period }) => period);
}

interface Filling extends SeriesPeriod {
  pages: Map<number, { total: number | null; reviewed: number | null; synced: number | null }>;
  lags: Map<LagOfDay['kind'], LagMeans>;
}

function selectKeys(knex: Knex, selection: SeriesSelection) {
  const { resolution, limit, offset } = selection;
  return daysOf(knex, 'flagged_revs_lags', selection)
    .where({ kind: 'pending' })
    .select('wiki', periodOf(knex, resolution))
    .groupBy('wiki', 'period')
    .orderBy(['period', 'wiki'])
    .limit(limit)
    .offset(offset);
}

function selectPages(knex: Knex, selection: SeriesSelection & { allNamespaces: boolean }) {
  const rows = daysOf(knex, 'flagged_revs_pages', selection);
  if (!selection.allNamespaces) void rows.where({ namespace: 0 });
  return rows
    .select('wiki', 'namespace', periodOf(knex, selection.resolution))
    .select(['total', 'reviewed', 'synced'].map((column) => meanOf(knex, column, 'readings')))
    .groupBy('wiki', 'namespace', 'period');
}

function selectLags(knex: Knex, selection: SeriesSelection) {
  return daysOf(knex, 'flagged_revs_lags', selection)
    .select('wiki', 'kind', periodOf(knex, selection.resolution))
    .select(knex.raw('sum(weight) * 1.0 / nullif(sum(readings), 0) as ??', ['sampleSize']))
    .select(lagColumns.map((column) => meanOf(knex, column, 'weight')))
    .groupBy('wiki', 'kind', 'period');
}

function daysOf(knex: Knex, table: string, { wikis, from, until }: SeriesSelection) {
  const rows = knex(table).whereIn('wiki', wikis);
  if (from !== null) void rows.where('day', '>=', from);
  if (until !== null) void rows.where('day', '<=', until);
  return rows;
}

function periodOf(knex: Knex, resolution: Resolution): Knex.Raw {
  return knex.raw('substr(day, 1, ?) as period', [lengthOf[resolution]]);
}

/** A mean over all readings of the period: days with more of them count for more. */
function meanOf(knex: Knex, column: string, weight: string): Knex.Raw {
  return knex.raw('sum(??) * 1.0 / nullif(sum(case when ?? is null then 0 else ?? end), 0) as ??', [
    column,
    column,
    weight,
    column
  ]);
}

/** MariaDB gives what it divides as text. */
const mean = z.coerce.number().nullable();
const PeriodKey = z.object({ wiki: z.string(), period: z.string() });
const PagesRow = PeriodKey.extend({ namespace: z.number(), total: mean, reviewed: mean, synced: mean });
const LagRow = PeriodKey.extend({
  kind: z.enum(['pending', 'anon', 'user']),
  sampleSize: mean,
  ...{ average: mean, median: mean, p35: mean, p45: mean, p55: mean },
  ...{ p65: mean, p75: mean, p85: mean, p90: mean, p95: mean }
});
const ActivityRow = z.object({
  wiki: z.string(),
  resolution: Resolution,
  start: z.string(),
  reviewers: z.number(),
  reviews: z.number(),
  pages: z.number()
});
