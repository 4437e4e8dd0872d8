import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { createStore } from '../../server/store/create-store.ts';
import { serveApart, type ServedApart } from './api/serve-apart.ts';
import { fillQueue } from './api/fill-queue.ts';
import type { Complaints } from './measure/complaints.ts';
import { measureReviewAnswers } from './statistics/measure-answers.ts';
import { seedReviews } from './statistics/seed-reviews.ts';

/** How quick the API is, in one process over loopback; of this machine, now. Rates are answers a second, times milliseconds. */
export interface ApiFigures {
  readonly pendingPerSecond: number;
  readonly statisticsPerSecond: number;
  readonly chartsPerSecond: number;
  /** The worst of `p99Of`: of a hundred answers, the slowest but one took so long. */
  readonly p99: number;
  readonly p99Of: Readonly<Record<Series, number>>;
  /** Answers for each second of the server's own computing: what a core that nobody else uses would give. */
  readonly perCpuSecond: Readonly<Record<Series, number>>;
  /** Answers about `uncachedRecords` reviews that are not kept yet, by what is asked and for which time. */
  readonly uncachedMs: Readonly<Record<string, number>>;
  readonly uncachedRecords: number;
  readonly megabytesAtStart: number;
  readonly megabytesAtEnd: number;
  readonly records: number;
  /** Answers other than 200, and requests without one. */
  readonly failures: number;
}

type Series = 'pending' | 'statistics' | 'charts';

const paths: Readonly<Record<Series, string>> = {
  pending: '/api/wikis/1/pending/',
  statistics: '/api/wikis/1/statistics/',
  charts: '/api/wikis/1/statistics/charts/'
};
const connections = 10;

/** Fills a database with 50 pages of three edits and so many reviews, and asks a server of its own for them. */
export async function benchmarkApi(
  { records, seconds, uncachedRecords }: { records: number; seconds: number; uncachedRecords: number },
  { log }: Complaints,
  onStep: (step: string) => void
): Promise<ApiFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'seula-api-'));
  try {
    const databaseUrl = `sqlite:${join(folder, 'seula.sqlite')}`;
    const wikisFile = join(folder, 'wikis.json');
    const wiki = 'enwiki';
    await writeFile(wikisFile, JSON.stringify([{ id: wiki, apiUrl: 'http://127.0.0.1:9/w/api.php' }]));
    onStep('a database');
    const store = createStore({ url: databaseUrl, log });
    await store.migrate();
    await fillQueue(store, wiki);
    await seedReviews(store, { wiki, reviews: records, days: 90, now: Date.now() });
    await store.close();
    const server = await serveApart({ databaseUrl, wikisFile });
    try {
      // What the first seconds compile is no leak.
      await inTurn((path) => load(`${server.url}${path}`, Math.min(3, seconds)));
      const megabytesAtStart = await server.megabytes();
      const results = await inTurn((path, series) => {
        onStep(series);
        return measured(() => load(`${server.url}${path}`, seconds), server);
      });
      const megabytesAtEnd = await server.megabytes();
      onStep('answers that are not kept');
      const uncachedMs = await measureUncached(join(folder, 'many.sqlite'), uncachedRecords, log);
      const failures = Object.values(results).reduce((sum, { of }) => sum + of.errors + of.non2xx, 0);
      const p99Of = mapSeries((series) => results[series].of.latency.p99);
      return {
        pendingPerSecond: Math.round(results.pending.of.requests.average),
        statisticsPerSecond: Math.round(results.statistics.of.requests.average),
        chartsPerSecond: Math.round(results.charts.of.requests.average),
        p99: Math.max(...Object.values(p99Of)),
        p99Of,
        perCpuSecond: mapSeries((series) => {
          const { of, cpuSeconds } = results[series];
          return Math.round(of.requests.total / cpuSeconds);
        }),
        megabytesAtStart,
        megabytesAtEnd,
        records,
        uncachedMs,
        uncachedRecords,
        failures
      };
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureUncached(
  file: string,
  reviews: number,
  log: Complaints['log']
): Promise<Record<string, number>> {
  const store = createStore({ url: `sqlite:${file}`, log });
  try {
    await store.migrate();
    const now = Date.now();
    await seedReviews(store, { wiki: 'enwiki', reviews, days: 365, now });
    return await measureReviewAnswers(store, 'enwiki', { now });
  } finally {
    await store.close();
  }
}

function load(url: string, seconds: number): Promise<autocannon.Result> {
  return autocannon({ url, connections, duration: seconds });
}

async function measured(
  work: () => Promise<autocannon.Result>,
  server: ServedApart
): Promise<{ of: autocannon.Result; cpuSeconds: number }> {
  const before = await server.cpuSeconds();
  const of = await work();
  return { of, cpuSeconds: (await server.cpuSeconds()) - before };
}

async function inTurn<T>(work: (path: string, series: Series) => Promise<T>): Promise<Record<Series, T>> {
  return {
    pending: await work(paths.pending, 'pending'),
    statistics: await work(paths.statistics, 'statistics'),
    charts: await work(paths.charts, 'charts')
  };
}

function mapSeries<T>(value: (series: Series) => T): Record<Series, T> {
  return { pending: value('pending'), statistics: value('statistics'), charts: value('charts') };
}
