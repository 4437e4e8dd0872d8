import type {
  ActivityCount,
  DaysOfReadings,
  FlaggedRevsStore,
  LagOfDay,
  PagesOfDay
} from '../../server/ports.ts';
import type { Resolution } from '../../shared/flagged-revs-statistics.ts';

/** What the made-up figures of a wiki are made of. */
interface MadeUpWiki {
  readonly articles: number;
  /** Articles with edits that wait, on a usual day. */
  readonly waiting: number;
  readonly reviewers: number;
  /** A day since which fewer edits wait, as after somebody came to help; null: none. */
  readonly relievedDaysAgo: number | null;
}

const own: MadeUpWiki = { articles: 2_400, waiting: 150, reviewers: 24, relievedDaysAgo: 200 };
const other: MadeUpWiki = { articles: 6_200, waiting: 420, reviewers: 55, relievedDaysAgo: null };

const dayMs = 86_400_000;
const daysBack = 800;

/**
 * Stores series of FlaggedRevs for the two wikis of the demo, which has no replica: made up, the same at every start but
 * for their dates, which count back from yesterday.
 */
export async function storeMadeUpSeries(
  store: FlaggedRevsStore,
  ownId: string,
  neighbourId: string,
  now = Date.now()
): Promise<void> {
  await storeOf(store, ownId, own, now);
  await storeOf(store, neighbourId, other, now);
}

async function storeOf(store: FlaggedRevsStore, id: string, wiki: MadeUpWiki, now: number): Promise<void> {
  const random = createRandom(id);
  const days = Array.from({ length: daysBack }, (_, index) => daysBack - index).map((daysAgo) => ({
    day: new Date(now - daysAgo * dayMs).toISOString().slice(0, 10),
    ...madeUpDay(wiki, daysAgo, random)
  }));
  const yesterday = days.at(-1)?.day ?? null;
  await store.putDays(id, readingsOf(days), yesterday);
  for (const [year, counts] of countsOf(days)) await store.putActivity(id, year, counts, yesterday);
  await store.ended(id, 'statistics', now, null);
  await store.ended(id, 'activity', now, null);
}

interface MadeUpDay {
  readonly total: number;
  readonly reviewed: number;
  readonly synced: number;
  readonly lag: number;
  readonly relief: number;
  /** Reviews as pairs of a reviewer and a page. */
  readonly reviews: readonly (readonly [number, number])[];
}

function madeUpDay(wiki: MadeUpWiki, daysAgo: number, random: () => number): MadeUpDay {
  const relief = wiki.relievedDaysAgo !== null && daysAgo <= wiki.relievedDaysAgo ? 0.45 : 1;
  // Summers are busier for those who edit than for those who review.
  const season = 1 + 0.35 * Math.sin((2 * Math.PI * daysAgo) / 365);
  const waiting = Math.round(wiki.waiting * season * relief * (0.9 + 0.2 * random()));
  const total = wiki.articles - Math.round(daysAgo * wiki.articles * 0.0001);
  const reviewed = Math.round(total * (0.98 - daysAgo * 0.00008));
  const weekend = [0, 6].includes((daysAgo + 2) % 7) ? 0.6 : 1;
  const busy = Math.round(wiki.articles * 0.004 * season * weekend * (0.7 + 0.6 * random()));
  const reviews = Array.from({ length: busy }, () => {
    // A few do most of it.
    const reviewer = Math.floor(wiki.reviewers * random() ** 3);
    return [reviewer, Math.floor(wiki.articles * random())] as const;
  });
  const lag = Math.round(86_400 * 6 * season * relief * (0.85 + 0.3 * random()));
  return { total, reviewed, synced: reviewed - waiting, lag, relief, reviews };
}

function readingsOf(days: readonly (MadeUpDay & { day: string })[]): DaysOfReadings {
  const pages: PagesOfDay[] = days.map(({ day, total, reviewed, synced }) => ({
    ...{ day, namespace: 0, readings: 1 },
    ...{ total, reviewed, synced }
  }));
  const lags = days.flatMap(({ day, lag, relief }): LagOfDay[] => [
    { day, kind: 'pending', readings: 1, weight: 1, figures: { average: lag } },
    reviewLag(day, 'anon', 120, (lag * 0.5 * relief) | 0),
    reviewLag(day, 'user', 380, (lag * 0.3 * relief) | 0)
  ]);
  return { pages, lags };
}

function reviewLag(day: string, kind: 'anon' | 'user', weight: number, average: number): LagOfDay {
  const figures = Object.entries(shares).map(([figure, share]) => [
    figure,
    Math.round(average * share) * weight
  ]);
  return { day, kind, readings: 1, weight, figures: Object.fromEntries(figures) as LagOfDay['figures'] };
}

/** Most edits are reviewed soon, and a few very late. */
const shares = {
  ...{ average: 1, median: 0.32, p35: 0.14, p45: 0.24, p55: 0.42 },
  ...{ p65: 0.7, p75: 1.15, p85: 2, p90: 2.8, p95: 4.6 }
};

/** Different people and pages, of each day, month and year, by year. */
function countsOf(days: readonly (MadeUpDay & { day: string })[]): Map<string, ActivityCount[]> {
  const years = new Map<string, ActivityCount[]>();
  for (const [resolution, length, end] of periods) {
    const starts = new Set(days.map(({ day }) => `${day.slice(0, length)}${end}`));
    for (const start of starts) {
      const within = days.filter(({ day }) => day.startsWith(start.slice(0, length)));
      const reviews = within.flatMap((day) => day.reviews);
      const count = {
        reviewers: new Set(reviews.map(([reviewer]) => reviewer)).size,
        reviews: reviews.length,
        pages: new Set(reviews.map(([, page]) => page)).size
      };
      const year = start.slice(0, 4);
      years.set(year, [...(years.get(year) ?? []), { resolution, start, ...count }]);
    }
  }
  return years;
}

const periods: readonly (readonly [Resolution, number, string])[] = [
  ['daily', 10, ''],
  ['monthly', 7, '-01'],
  ['yearly', 4, '-01-01']
];

/** Numbers from 0 up to 1 that look random and follow from a word alone. */
function createRandom(word: string): () => number {
  let state = [...word].reduce((all, letter) => (all * 31 + letter.charCodeAt(0)) % 2_147_483_647, 7);
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
