import { lagPercentiles } from '../../../shared/flagged-revs-statistics.ts';
import type { DaysOfReadings, LagFigure, LagOfDay, PagesOfDay, StatisticsReading } from '../../ports.ts';
import { dayOf } from './days.ts';

/**
 * Sums of the days of readings. Means of days, months and years are made of these, each reading counting for as much as
 * any other; a delay of reviews counts for as much as its sample has edits.
 */
export function sumReadings(readings: readonly StatisticsReading[]): DaysOfReadings {
  const pages: PagesOfDay[] = [];
  const lags: LagOfDay[] = [];
  for (const [day, ofDay] of groupBy(readings, ({ at }) => dayOf(at))) {
    const moments = [...groupBy(ofDay, ({ at }) => at).values()].map(
      (values) => new Map(values.map(({ key, value }) => [key, value]))
    );
    pages.push(...pagesOf(day, moments));
    lags.push(...kinds.map((kind) => lagOf(day, kind, moments)).filter(isWorthARow));
  }
  return { pages, lags };
}

/** What FlaggedRevs wrote at one moment, by key. */
type Moment = ReadonlyMap<string, number>;

function pagesOf(day: string, moments: readonly Moment[]): PagesOfDay[] {
  const namespaces = new Set(
    moments.flatMap((moment) =>
      [...moment.keys()].flatMap((key) => /^totalPages-NS:(\d+)$/.exec(key)?.[1] ?? [])
    )
  );
  return [...namespaces].map((namespace) => {
    const having = moments.filter((moment) => moment.has(`totalPages-NS:${namespace}`));
    const sumOf = (name: string) =>
      sum(having.map((moment) => moment.get(`${name}-NS:${namespace}`) ?? null));
    return {
      day,
      namespace: Number(namespace),
      readings: having.length,
      total: sumOf('totalPages') ?? 0,
      reviewed: sumOf('reviewedPages'),
      synced: sumOf('syncedPages')
    };
  });
}

const kinds = ['pending', 'anon', 'user'] as const;

function lagOf(day: string, kind: LagOfDay['kind'], moments: readonly Moment[]): LagOfDay {
  const samples = moments.flatMap((moment) => {
    const weight = weightOf(kind, moment);
    return weight === null ? [] : [{ moment, weight }];
  });
  const figures = Object.entries(keysOf[kind]).map(([figure, key]) => {
    // An empty sample says nothing, whatever stands with it.
    const telling = samples.filter(({ weight }) => weight > 0);
    const weighted = telling.map(({ moment, weight }) => {
      const value = moment.get(key);
      return value === undefined ? null : value * weight;
    });
    return [figure, weighted.length === 0 ? null : sum(weighted)] as const;
  });
  return {
    day,
    kind,
    readings: samples.length,
    weight: samples.reduce((all, { weight }) => all + weight, 0),
    figures: Object.fromEntries(figures)
  };
}

function weightOf(kind: LagOfDay['kind'], moment: Moment): number | null {
  if (kind === 'pending') return moment.has('pendingLag-average') ? 1 : null;
  return moment.get(`reviewLag-${kind}-sampleSize`) ?? null;
}

/** Every day has its row for what is pending, be it an empty one. */
function isWorthARow({ kind, readings }: LagOfDay): boolean {
  return kind === 'pending' || readings > 0;
}

type Keys = Readonly<Partial<Record<LagFigure, string>>>;

const keysOf: Readonly<Record<LagOfDay['kind'], Keys>> = {
  pending: { average: 'pendingLag-average' },
  anon: keysOfReviewLag('anon'),
  user: keysOfReviewLag('user')
};

function keysOfReviewLag(author: 'anon' | 'user'): Keys {
  const percentiles = lagPercentiles.map((percentile) => [
    `p${percentile}`,
    `reviewLag-${author}-percentile:${percentile}`
  ]);
  return {
    average: `reviewLag-${author}-average`,
    median: `reviewLag-${author}-median`,
    ...(Object.fromEntries(percentiles) as Keys)
  };
}

/** Null where a part is not known. */
function sum(parts: readonly (number | null)[]): number | null {
  return parts.reduce((all, part) => (all === null || part === null ? null : all + part), 0);
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
