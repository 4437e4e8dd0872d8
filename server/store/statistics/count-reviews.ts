import type { Knex } from 'knex';
import { z } from 'zod';
import type { DelayFigures, PersonCount, ReviewBucket, ReviewSelection, ReviewTotals } from '../../ports.ts';
import { selectByDay, selectReviews } from './select-reviews.ts';

/** MariaDB hands sums and quotients out as text. */
const number = z.coerce.number();
const orNull = z.union([z.null(), number]);

const TotalsRow = z.object({ counted: number, oldest: orNull, newest: orNull });

/** How many reviews a set has. */
export async function countTotals(knex: Knex, set: number): Promise<ReviewTotals> {
  const all = knex('review_records').where('set_id', set);
  const counts: unknown = await all
    .clone()
    .where('counted', true)
    .first(knex.raw('count(*) as counted, min(at) as oldest, max(at) as newest'));
  const logged: unknown = await all.clone().first(knex.raw('count(*) as logged'));
  return { ...TotalsRow.parse(counts), ...z.object({ logged: number }).parse(logged) };
}

const PersonRows = z.array(z.object({ name: z.string(), count: number }));

/** Who has the most of them, by name; what is older than names is nobody's. */
export async function countPeople(
  knex: Knex,
  set: number,
  { selection, role, most }: { selection: ReviewSelection; role: 'reviewer' | 'reviewed'; most: number }
): Promise<PersonCount[]> {
  const { namesFrom } = selection;
  const since = Math.max(namesFrom, selection.since ?? namesFrom);
  const counts = selectReviews(knex, set, { ...selection, since })
    .whereNotNull(`r.${role}`)
    .groupBy(`r.${role}`)
    .select(`r.${role} as number`, knex.raw('count(*) as count'));
  const rows: unknown = await knex
    .from(counts.as('c'))
    .join('review_people as p', 'p.number', 'c.number')
    .whereNotNull('p.name')
    .orderBy([{ column: 'c.count', order: 'desc' }, { column: 'p.name' }])
    .limit(most)
    .select('p.name', 'c.count');
  return PersonRows.parse(rows);
}

const OverallRow = z.object({ reviews: number, reviewers: number, delays: number, mean: orNull });

/** Figures over all of them. Percentiles lie between the two nearest delays where they fall between two. */
export async function countOverall(
  knex: Knex,
  set: number,
  selection: ReviewSelection
): Promise<DelayFigures & { reviews: number; reviewers: number }> {
  const row: unknown = await selectByDay(knex, set, selection).first(
    knex.raw(
      'count(*) as reviews, count(distinct r.reviewer) as reviewers, count(r.delay_s) as delays, avg(r.delay_s) as mean'
    )
  );
  const { reviews, reviewers, delays, mean } = OverallRow.parse(row);
  const at = async (percent: number): Promise<number | null> => {
    if (delays === 0) return null;
    const position = ((delays - 1) * percent) / 100;
    const found: unknown = await selectReviews(knex, set, selection)
      .where('r.delay_s', '>=', 0)
      .orderBy('r.delay_s')
      .offset(Math.floor(position))
      .limit(2)
      .pluck('r.delay_s');
    const [low = null, high = low] = z.array(number).parse(found);
    return between(low, high, position);
  };
  return { reviews, reviewers, mean, p10: await at(10), p50: await at(50), p90: await at(90) };
}

const units = { hour: 'floor(r.at / 3600000)', day: 'r.day' } as const;

const BucketRow = z.object({ number, reviews: number, reviewers: number, mean: orNull, delays: number });
const RankedRow = z.object({
  number,
  low10: orNull,
  high10: orNull,
  low50: orNull,
  high50: orNull,
  low90: orNull,
  high90: orNull
});

/** Figures by hour or day, oldest first; only those with reviews. */
export async function countBuckets(
  knex: Knex,
  set: number,
  selection: ReviewSelection,
  per: 'hour' | 'day'
): Promise<ReviewBucket[]> {
  const unit = knex.raw(units[per]);
  const rows: unknown = await selectByDay(knex, set, selection)
    .groupByRaw(units[per])
    .orderByRaw(units[per])
    .select(
      knex.raw('? as number', [unit]),
      knex.raw('count(*) as reviews, count(distinct r.reviewer) as reviewers'),
      knex.raw('avg(r.delay_s) as mean, count(r.delay_s) as delays')
    );
  const ranked: unknown = await knex
    .from(rankedDelays(knex, set, selection, unit).as('d'))
    .groupBy('number')
    .select('number', ...percents.flatMap((percent) => delaysAt(knex, percent)));
  const delaysOf = new Map(
    z
      .array(RankedRow)
      .parse(ranked)
      .map((row) => [row.number, row])
  );
  return z
    .array(BucketRow)
    .parse(rows)
    .map(({ delays, ...bucket }) => {
      const found = delaysOf.get(bucket.number);
      const at = (percent: (typeof percents)[number]): number | null =>
        found
          ? between(found[`low${percent}`], found[`high${percent}`], ((delays - 1) * percent) / 100)
          : null;
      return { ...bucket, p10: at(10), p50: at(50), p90: at(90) };
    });
}

const percents = [10, 50, 90] as const;

/** Delays with their place among those of the same bucket, from 0, and the last place. */
function rankedDelays(
  knex: Knex,
  set: number,
  selection: ReviewSelection,
  unit: Knex.Raw
): Knex.QueryBuilder {
  return selectByDay(knex, set, selection)
    .where('r.delay_s', '>=', 0)
    .select(
      knex.raw('? as number, r.delay_s as delay', [unit]),
      knex.raw('row_number() over (partition by ? order by r.delay_s) - 1 as place', [unit]),
      knex.raw('count(*) over (partition by ?) - 1 as last', [unit])
    );
}

/** The two delays between which a percentile lies. Whole numbers may be divided to whole ones or to fractions: both are rounded down. */
function delaysAt(knex: Knex, percent: number): Knex.Raw[] {
  return [
    knex.raw('max(case when place = floor(last * ? / 100) then delay end) as ??', [percent, `low${percent}`]),
    knex.raw('max(case when place = floor(last * ? / 100) + 1 then delay end) as ??', [
      percent,
      `high${percent}`
    ])
  ];
}

function between(low: number | null, high: number | null, position: number): number | null {
  if (low === null) return null;
  return low + ((high ?? low) - low) * (position - Math.floor(position));
}
