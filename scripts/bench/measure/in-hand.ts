import { checks } from '../../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../../server/evidence/index.generated.ts';
import type { Check } from '../../../server/review/define-check.ts';
import { createReviewer } from '../../../server/review/reviewer.ts';
import type { Workload } from '../workload/open-workload.ts';
import { allChecksOn } from './all-checks.ts';
import { benchClock } from './bench-clock.ts';
import type { Complaints } from './complaints.ts';
import { everyWordKnown } from './word-list.ts';
import { pendingPages, workloadApi, workloadWiki } from './workload-wiki.ts';

/** What judging cost with texts and answers in hand. */
export interface InHand {
  readonly revisions: number;
  /** CPU time of all threads of this process while it gathered and judged; reading the workload is left out. */
  readonly cpuSeconds: number;
  /** Microseconds a revision spent in each check; work that checks share is counted where it is done first. */
  readonly perCheck: Record<string, number>;
  readonly decisions: Record<string, number>;
}

/**
 * Judges a workload as the bot does, after a first shard that only warms up the program. Texts are in memory before the
 * clock runs, as many shards as the workload keeps: reading them in between would leave its garbage to the judging.
 */
export async function judgeInHand(
  workload: Workload,
  complaints: Complaints,
  { timed }: { timed: boolean }
): Promise<InHand> {
  const spent = new Map<string, number>();
  const watched = timed ? checks.map((check) => withTimer(check, spent)) : checks;
  const settings = allChecksOn(checks, workload.wiki);
  const wiki = workloadWiki(workload);
  const wikidata = workloadApi(workload);
  const reviewer = createReviewer({
    wikiOf: () => wiki,
    outsideOf: () => ({ models: null, wikidata, words: () => everyWordKnown }),
    settingsOf: () => Promise.resolve({ version: 1, settings }),
    checks: watched,
    kinds: evidenceKinds,
    verdicts: null,
    clock: benchClock(workload.wiki.now),
    log: complaints.log
  });
  const decisions: Record<string, number> = {};
  let revisions = 0;
  let cpuSeconds = 0;
  const pages = pendingPages(workload);
  const { shardSize, shardsKept } = workload;
  const inMemory = shardSize * shardsKept;
  const starts = Array.from({ length: Math.ceil(pages.length / inMemory) }, (_, at) => at * inMemory);
  const rounds = [pages.slice(0, shardSize), ...starts.map((start) => pages.slice(start, start + inMemory))];
  for (const [round, batch] of rounds.entries()) {
    for (const { stableRevisionId: id } of batch)
      void (workload.textOf(id).length + workload.htmlOf(id).length);
    if (round === 1) spent.clear();
    const before = process.cpuUsage();
    for await (const { verdict } of reviewer.review('bench', batch, { thoroughness: 'thrifty' })) {
      if (round === 0) continue;
      revisions += verdict.revisions.length;
      for (const { decision } of verdict.revisions) decisions[decision] = (decisions[decision] ?? 0) + 1;
    }
    const { user, system } = process.cpuUsage(before);
    if (round > 0) cpuSeconds += (user + system) / 1_000_000;
  }
  const perCheck = Object.fromEntries(
    [...spent].sort(([, one], [, other]) => other - one).map(([id, ms]) => [id, (ms * 1000) / revisions])
  );
  return { revisions, cpuSeconds, perCheck, decisions };
}

function withTimer(check: Check, spent: Map<string, number>): Check {
  return {
    ...check,
    evaluate(input) {
      const started = performance.now();
      try {
        return check.evaluate(input);
      } finally {
        spent.set(check.id, (spent.get(check.id) ?? 0) + performance.now() - started);
      }
    }
  };
}
