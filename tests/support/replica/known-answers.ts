import type { Knex } from 'knex';

/** What FlaggedRevs wrote at a moment: pages as [total, reviewed, synced], reviews as [sample, average, median, 95 %]. */
interface Written {
  readonly at: string;
  readonly articles: readonly [number, number, number];
  readonly project?: readonly [number, number, number];
  readonly pendingLag: number;
  readonly anon: readonly [number, number, number, number];
  readonly user: readonly [number, number, number, number];
}

/** Before the month that is open at `openNow`, and in it. */
export const written: readonly Written[] = [
  {
    at: '20241031120000',
    articles: [98, 80, 68],
    pendingLag: 1_000,
    anon: [100, 10, 5, 40],
    user: [10, 50, 20, 90]
  },
  {
    at: '20241105000000',
    articles: [110, 84, 74],
    project: [10, 4, 2],
    pendingLag: 2_000,
    anon: [100, 10, 6, 50],
    user: [10, 100, 40, 900]
  },
  {
    at: '20241105120000',
    articles: [112, 86, 78],
    project: [12, 8, 4],
    pendingLag: 3_000,
    anon: [300, 20, 10, 90],
    user: [30, 200, 80, 500]
  },
  // Nobody without an account had an edit reviewed.
  {
    at: '20241106060000',
    articles: [120, 90, 80],
    pendingLag: 4_000,
    anon: [0, 0, 0, 0],
    user: [80, 60, 30, 300]
  }
];

/** When these are the newest: within the month, and in the day of the last reading. */
export const openNow = Date.UTC(2024, 10, 6, 18);

/** Reviews as [time, user, page, flags]; a revision each. */
export const reviewed: readonly (readonly [string, number, number, string])[] = [
  ['20241031110000', 2, 10, ''],
  ['20241105010000', 1, 10, 'dynamic'],
  ['20241105020000', 1, 11, ''],
  ['20241105235959', 2, 10, 'utf-8'],
  ['20241105030000', 9, 13, 'auto'],
  ['20241105040000', 9, 14, 'dynamic,auto'],
  ['20241106000000', 1, 10, 'automatic-looking'],
  ['20241106010000', 3, 12, '']
];

/** Puts readings into the table of FlaggedRevs. */
export async function write(knex: Knex, readings: readonly Written[]): Promise<void> {
  const rows = readings.flatMap(({ at, articles, project, pendingLag, anon, user }) =>
    [
      ...pagesAt(0, articles),
      ...(project ? pagesAt(4, project) : []),
      { key: 'pendingLag-average', value: pendingLag, at },
      ...lagOf('anon', anon),
      ...lagOf('user', user),
      { key: 'reviewLag-anon-sampleStartTimestamp', value: 1_730_000_000, at }
    ].map(({ key, value }) => ({ frs_timestamp: at, frs_stat_key: key, frs_stat_val: value }))
  );
  await knex('flaggedrevs_statistics').insert(rows);
}

/** Puts reviews into the table of FlaggedRevs; revisions are numbered from `first`. */
export async function review(knex: Knex, reviews: typeof reviewed, first = 1): Promise<void> {
  await knex('flaggedrevs').insert(
    reviews.map(([at, user, page, flags], index) => ({
      fr_rev_id: first + index,
      fr_rev_timestamp: '20241001000000',
      fr_page_id: page,
      fr_user: user,
      fr_timestamp: at,
      fr_tags: Buffer.from(''),
      fr_flags: Buffer.from(flags)
    }))
  );
}

function pagesAt(namespace: number, [total, reviewedPages, synced]: readonly [number, number, number]) {
  return [
    { key: `totalPages-NS:${namespace}`, value: total },
    { key: `reviewedPages-NS:${namespace}`, value: reviewedPages },
    { key: `syncedPages-NS:${namespace}`, value: synced }
  ];
}

function lagOf(author: string, [sample, average, median, p95]: readonly [number, number, number, number]) {
  return [
    { key: `reviewLag-${author}-sampleSize`, value: sample },
    { key: `reviewLag-${author}-average`, value: average },
    { key: `reviewLag-${author}-median`, value: median },
    ...(sample === 0 ? [] : [{ key: `reviewLag-${author}-percentile:95`, value: p95 }])
  ];
}

/** Worked out by hand: rows of the day, the month and the year at `openNow`. */
export const answers = {
  // (110 + 112) / 2 and so on; (100 * 10 + 300 * 20) / 400; (10 * 100 + 30 * 200) / 40.
  daily: {
    date: '2024-11-05',
    totalPages_ns0: 111,
    syncedPages_ns0: 76,
    reviewedPages_ns0: 85,
    pendingLag_average: 2_500,
    pendingChanges: 9,
    reviewLag_anon_sampleSize: 200,
    reviewLag_anon_average: 17.5,
    reviewLag_anon_median: 9,
    reviewLag_anon_percentile_95: 80,
    reviewLag_user_sampleSize: 20,
    reviewLag_user_average: 175,
    reviewLag_user_median: 70,
    reviewLag_user_percentile_95: 600
  },
  // (110 + 112 + 120) / 3 …, not (111 + 120) / 2; (10 * 100 + 30 * 200 + 80 * 60) / 120, not (175 + 60) / 2.
  monthly: {
    date: '2024-11-01',
    totalPages_ns0: 114,
    syncedPages_ns0: 77,
    reviewedPages_ns0: 87,
    pendingLag_average: 3_000,
    pendingChanges: 10,
    reviewLag_anon_sampleSize: 133,
    reviewLag_anon_average: 17.5,
    reviewLag_anon_median: 9,
    reviewLag_anon_percentile_95: 80,
    reviewLag_user_sampleSize: 40,
    reviewLag_user_average: 98.3,
    reviewLag_user_median: 43.3,
    reviewLag_user_percentile_95: 400
  },
  yearly: {
    date: '2024-01-01',
    totalPages_ns0: 110,
    syncedPages_ns0: 75,
    reviewedPages_ns0: 85,
    pendingLag_average: 2_500,
    pendingChanges: 10,
    reviewLag_anon_sampleSize: 125,
    reviewLag_anon_average: 16,
    reviewLag_anon_median: 8.2,
    reviewLag_anon_percentile_95: 72,
    reviewLag_user_sampleSize: 33,
    reviewLag_user_average: 94.6,
    reviewLag_user_median: 41.5,
    reviewLag_user_percentile_95: 376.2
  }
} as const;

/** The same of the reviews: user 1 of both days and page 10 of all are counted once in the month and in the year. */
export const activityAnswers = {
  daily: [
    ['2024-10-31', 1, 1, 1, 1],
    ['2024-11-05', 2, 3, 2, 1.5],
    ['2024-11-06', 2, 2, 2, 1]
  ],
  monthly: [
    ['2024-10-01', 1, 1, 1, 1],
    ['2024-11-01', 3, 5, 3, 1.67]
  ],
  yearly: [['2024-01-01', 3, 6, 3, 2]]
} as const;
