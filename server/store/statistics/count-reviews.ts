import type { Knex } from 'knex';
import { z } from 'zod';
import type {
  DelayFigures,
  PersonCount,
  ReviewSelection,
  ReviewsOverTime,
  ReviewTotals
} from '../../ports.ts';
import { selectByDay, selectReviews } from './select-reviews.ts';

/** MariaDB hands sums and quotients out as text. */
const number = z.coerce.number();
const orNull = z.union([z.null(), number]);

const TotalsRow = z.object({ counted: number, oldest: orNull, newest: orNull });
const LoggedRow = z.object({ logged: number });

/** How many reviews a set has. */
export async function countTotals(knex: Knex, set: number): Promise<ReviewTotals> {
  const all = knex('review_records').where('set_id', set);
  const rows: [unknown, unknown] = await Promise.all([
    all
      .clone()
      .where('counted', true)
      .first(knex.raw('count(*) as counted, min(at) as oldest, max(at) as newest')),
    all.first(knex.raw('count(*) as logged'))
  ]);
  return { ...TotalsRow.parse(rows[0]), ...LoggedRow.parse(rows[1]) };
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

/** Reviews over time, and over all of it. */
export async function countOverTime(
  knex: Knex,
  set: number,
  selection: ReviewSelection,
  per: 'hour' | 'day'
): Promise<ReviewsOverTime> {
  const counting = countBuckets(knex, set, selection, units[per]);
  // What nobody waits for yet must not go wrong unheard.
  const [{ buckets, overall }, ranked, reviewers] = await Promise.all([
    counting.then(async (counts) => ({
      buckets: counts,
      overall: await countDelays(knex, set, selection, counts)
    })),
    rankDelays(knex, set, selection, units[per]),
    countReviewers(knex, set, selection)
  ]);
  return {
    buckets: buckets.map(({ delays, ...bucket }) => {
      const places = ranked.get(bucket.number);
      const at = (percent: number): number | null => {
        const position = ((delays - 1) * percent) / 100;
        const low = places?.get(Math.floor(position)) ?? null;
        return between(low, places?.get(Math.floor(position) + 1) ?? low, position);
      };
      return { ...bucket, p10: at(10), p50: at(50), p90: at(90) };
    }),
    overall: { ...overall, reviewers, reviews: sum(buckets.map(({ reviews }) => reviews)) }
  };
}

const BucketRow = z.object({ number, reviews: number, reviewers: number, mean: orNull, delays: number });
type Bucket = z.infer<typeof BucketRow>;

async function countBuckets(
  knex: Knex,
  set: number,
  selection: ReviewSelection,
  unit: (typeof units)[keyof typeof units]
): Promise<Bucket[]> {
  const rows: unknown = await selectByDay(knex, set, selection)
    .groupByRaw(unit)
    .orderByRaw(unit)
    .select(
      knex.raw('? as number', [knex.raw(unit)]),
      knex.raw('count(*) as reviews, count(distinct r.reviewer) as reviewers'),
      knex.raw('avg(r.delay_s) as mean, count(r.delay_s) as delays')
    );
  return z.array(BucketRow).parse(rows);
}

/** Figures over all buckets. Percentiles lie between the two nearest delays where they fall between two. */
async function countDelays(
  knex: Knex,
  set: number,
  selection: ReviewSelection,
  buckets: readonly Bucket[]
): Promise<DelayFigures> {
  const delays = sum(buckets.map((bucket) => bucket.delays));
  if (delays === 0) return { mean: null, p10: null, p50: null, p90: null };
  const at = async (percent: number): Promise<number | null> => {
    const position = ((delays - 1) * percent) / 100;
    // From the nearer end, because what stands before is read over.
    const fromEnd = percent > 50;
    const found: unknown = await selectReviews(knex, set, selection)
      .where('r.delay_s', '>=', 0)
      .orderBy('r.delay_s', fromEnd ? 'desc' : 'asc')
      .offset(fromEnd ? delays - 1 - Math.ceil(position) : Math.floor(position))
      .limit(2)
      .pluck('r.delay_s');
    const pair = z.array(number).parse(found);
    const [low = null, high = low] = fromEnd && position % 1 > 0 ? pair.reverse() : pair;
    return between(low, high, position);
  };
  const [p10, p50, p90] = await Promise.all([at(10), at(50), at(90)]);
  const mean = sum(buckets.map((bucket) => (bucket.mean ?? 0) * bucket.delays)) / delays;
  return { mean, p10: p10 ?? null, p50: p50 ?? null, p90: p90 ?? null };
}

async function countReviewers(knex: Knex, set: number, selection: ReviewSelection): Promise<number> {
  const people = selectReviews(knex, set, selection).whereNotNull('r.reviewer').distinct('r.reviewer');
  const row: unknown = await knex.from(people.as('p')).first(knex.raw('count(*) as logged'));
  return LoggedRow.parse(row).logged;
}

const units = { hour: 'floor(r.at / 3600000)', day: 'r.day' } as const;

const RankedRow = z.object({ number, place: number, delay: number });

/**
 * The delays that percentiles lie at or between, by bucket and by their place in it, from 0. Whole numbers may be divided to
 * whole ones or to fractions: both are rounded down.
 */
async function rankDelays(
  knex: Knex,
  set: number,
  selection: ReviewSelection,
  unit: (typeof units)[keyof typeof units]
): Promise<Map<number, Map<number, number>>> {
  const known = selectByDay(knex, set, selection).where('r.delay_s', '>=', 0);
  const number = knex.raw('? as number', [knex.raw(unit)]);
  const place = 'row_number() over (partition by ? order by r.delay_s) - 1 as place';
  const ranked = known
    .clone()
    .select(number, 'r.delay_s as delay', knex.raw(place, [knex.raw(unit)]))
    .as('d');
  const counts = known.clone().groupByRaw(unit).select(number, knex.raw('count(*) - 1 as last')).as('n');
  const rows: unknown = await knex
    .from(ranked)
    .join(counts, 'n.number', 'd.number')
    .whereRaw(
      `d.place in (floor(n.last * 10 / 100), floor(n.last * 10 / 100) + 1, floor(n.last * 50 / 100),
       floor(n.last * 50 / 100) + 1, floor(n.last * 90 / 100), floor(n.last * 90 / 100) + 1)`
    )
    .select('d.number', 'd.place', 'd.delay');
  const found = new Map<number, Map<number, number>>();
  for (const row of z.array(RankedRow).parse(rows)) {
    const places = found.get(row.number) ?? new Map<number, number>();
    found.set(row.number, places.set(row.place, row.delay));
  }
  return found;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function between(low: number | null, high: number | null, position: number): number | null {
  if (low === null) return null;
  return low + ((high ?? low) - low) * (position - Math.floor(position));
}
