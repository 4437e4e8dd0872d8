import type { Worker } from 'node:worker_threads';
import type { Impact } from '../../shared/impact.ts';
import type { WikiSettings } from '../../shared/wiki-settings.ts';
import type { ImpactProgress, PackedReview, Store, StoredReview } from '../ports.ts';
import { countImpact, type JudgedTwice } from './count-impact.ts';
import { openJudgePool } from './judge-pool.ts';
import type { Trial } from './judge-packed.ts';

/** What impact is measured with. `urlOf` makes the address of an edit on the wiki. */
export interface ImpactParts {
  readonly store: Pick<Store, 'reviewHistory' | 'settings'>;
  readonly startThread: (trial: Trial) => Worker;
  readonly threads: number;
  readonly mostRevisions: number;
  readonly urlOf: (wiki: string, revisionId: number) => string;
}

/** What is compared, on what: edits judged since then (epoch ms). */
export interface Comparison {
  readonly wiki: string;
  readonly before: WikiSettings;
  readonly after: WikiSettings;
  readonly suspended: readonly string[];
  readonly since: number;
}

const pagesAtOnce = 25;

/** Judges stored verdicts again under two settings, without asking the wiki for anything. Throws when it is to end. */
export async function measureImpact(
  { wiki, since, ...sides }: Comparison,
  { store, startThread, threads, mostRevisions, urlOf }: ImpactParts,
  { signal, onProgress }: ImpactProgress
): Promise<Impact> {
  const reviews = await store.reviewHistory.since(wiki, since, mostRevisions);
  const of = reviews.reduce((sum, { revisionIds }) => sum + revisionIds.length, 0);
  onProgress(0, of);
  const versions = await documentsOf(store, wiki);
  signal.throwIfAborted();
  const pool = openJudgePool({ ...sides, versions }, threads, startThread);
  const judged: JudgedTwice[] = [];
  let leftOut = 0;
  const batches = Array.from({ length: Math.ceil(reviews.length / pagesAtOnce) }, (_, index) =>
    reviews.slice(index * pagesAtOnce, (index + 1) * pagesAtOnce)
  );
  const work = async (batch: StoredReview[] | undefined): Promise<void> => {
    for (let next = batch; next; next = batches.shift()) {
      signal.throwIfAborted();
      const packed = await store.reviewHistory.read(next);
      const answer = await pool.judge(packed);
      judged.push(...answer.judged);
      leftOut += answer.leftOut + countMissing(next, packed);
      onProgress(judged.length + leftOut, of);
    }
  };
  try {
    // One more than there are threads: it reads while they judge.
    await Promise.all(Array.from({ length: threads + 1 }, () => work(batches.shift())));
    signal.throwIfAborted();
  } finally {
    await pool.close();
  }
  const ids = judged.map(({ revisionId }) => revisionId);
  const outcomes = await store.reviewHistory.outcomes(wiki, ids);
  return countImpact({
    wiki,
    since: new Date(since).toISOString(),
    judged,
    leftOut,
    outcomeOf: (id) => outcomes.get(id) ?? 'open',
    urlOf: (id) => urlOf(wiki, id)
  });
}

async function documentsOf(
  { settings }: Pick<Store, 'settings'>,
  wiki: string
): Promise<Record<string, unknown>> {
  const versions = await settings.versions(wiki, { limit: 200 });
  const entries = await Promise.all(
    [0, ...versions.map(({ version }) => version)].map(async (version) => [
      String(version),
      (await settings.version(wiki, version))?.document
    ])
  );
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** Reviews that have been removed since they were listed. */
function countMissing(listed: readonly StoredReview[], read: readonly PackedReview[]): number {
  const there = new Set(read.map(({ verdictId }) => verdictId));
  return listed
    .filter(({ verdictId }) => !there.has(verdictId))
    .reduce((sum, { revisionIds }) => sum + revisionIds.length, 0);
}
