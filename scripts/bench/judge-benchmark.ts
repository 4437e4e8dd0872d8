import { availableParallelism } from 'node:os';
import { passOverHttp, type Pass } from './measure/over-http.ts';
import { collectComplaints } from './measure/complaints.ts';
import { judgeInHand } from './measure/in-hand.ts';
import { timeLargeArticle } from './measure/large-article.ts';
import { openWorkload } from './workload/open-workload.ts';
import { startWiki } from './wiki/start-wiki.ts';

/** What the benchmark of judging found. The first six are what is promised; all figures are of this machine, now. */
export interface JudgeFigures {
  /** Judged from texts in hand with all checks on: gathering from answers in memory included, no HTTP, no JSON. */
  readonly revisionsPerCpuSecond: number;
  /** Requests of a bot's pass, listing and site included, on a wiki that lists scores in batches. */
  readonly requestsPerRevision: number;
  readonly revisionsPerSecondAt20ms: number;
  readonly revisionsPerSecondAt100ms: number;
  /** Of the process that judges over HTTP, with Node and the compiler; the wiki is a process of its own. */
  readonly peakRssMb: number;
  /** A 300 KB article with one sentence added, from its dossier. */
  readonly largeArticleMs: number;
  readonly requestsPerRevisionLiftWing: number;
  readonly revisionsPerSecondAt0ms: number;
  /** CPU of the judging process over HTTP: the client's work included. */
  readonly revisionsPerCpuSecondOverHttp: number;
  /** Microseconds a revision. */
  readonly perCheck: Record<string, number>;
  readonly requestsByKind: Record<string, number>;
  readonly requestsByKindLiftWing: Record<string, number>;
  readonly decisions: Record<string, number>;
  readonly pages: number;
  readonly revisions: number;
  readonly cores: number;
  readonly node: string;
  /** Warnings and errors of the engine; with any, the figures are worth little. */
  readonly complaints: string[];
}

/** Of a thousand pages all texts: some 400 MB. */
const shardsInHand = 20;

/** Runs every measurement on the first `pages` pages of a workload; `onStep` is told what is being measured. */
export async function benchmarkJudging(
  folder: string,
  pages: number,
  onStep: (step: string) => void
): Promise<JudgeFigures> {
  const complaints = collectComplaints();
  onStep('over HTTP');
  const overHttp = await measureOverHttp(folder, pages, complaints, onStep);
  // Only what comes before counts for the memory: below, the workload is in this process.
  const peakRssMb = process.resourceUsage().maxRSS / 1024;
  const workload = openWorkload(folder, pages, shardsInHand);
  onStep('texts in hand');
  const inHand = await judgeInHand(workload, complaints, { timed: false });
  onStep('each check');
  const timed = await judgeInHand(workload, complaints, { timed: true });
  onStep('a large article');
  const largeArticleMs = await timeLargeArticle(workload);
  const { batched, batchedAt20, batchedAt100, alone } = overHttp;
  return {
    revisionsPerCpuSecond: round(inHand.revisions / inHand.cpuSeconds),
    requestsPerRevision: round(requestsPerRevision(batched), 3),
    revisionsPerSecondAt20ms: round(speed(batchedAt20)),
    revisionsPerSecondAt100ms: round(speed(batchedAt100)),
    peakRssMb: round(peakRssMb),
    largeArticleMs: round(largeArticleMs),
    requestsPerRevisionLiftWing: round(requestsPerRevision(alone), 3),
    revisionsPerSecondAt0ms: round(speed(batched)),
    revisionsPerCpuSecondOverHttp: round(batched.revisions / batched.cpuSeconds),
    perCheck: Object.fromEntries(Object.entries(timed.perCheck).map(([id, micros]) => [id, round(micros)])),
    requestsByKind: batched.requestsByKind,
    requestsByKindLiftWing: alone.requestsByKind,
    decisions: batched.decisions,
    pages: workload.pages.length,
    revisions: batched.revisions,
    cores: availableParallelism(),
    node: process.version,
    complaints: complaints.list()
  };
}

async function measureOverHttp(
  folder: string,
  pages: number,
  complaints: ReturnType<typeof collectComplaints>,
  onStep: (step: string) => void
) {
  const wiki = await startWiki(folder, pages);
  const pass = (latencyMs: number, listsScores: boolean): Promise<Pass> => {
    onStep(`${latencyMs} ms, ${listsScores ? 'scores in batches' : 'one score a request'}`);
    return passOverHttp(wiki, { latencyMs, listsScores }, complaints);
  };
  try {
    return {
      batched: await pass(0, true),
      alone: await pass(0, false),
      batchedAt20: await pass(20, true),
      batchedAt100: await pass(100, true)
    };
  } finally {
    await wiki.stop();
  }
}

function requestsPerRevision({ requestsByKind, revisions }: Pass): number {
  return Object.values(requestsByKind).reduce((sum, count) => sum + count, 0) / revisions;
}

function speed({ revisions, seconds }: Pass): number {
  return revisions / seconds;
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
