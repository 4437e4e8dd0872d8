import { checks } from '../../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../../server/evidence/index.generated.ts';
import { createReviewer } from '../../../server/review/reviewer.ts';
import { createLiftWing } from '../../../server/wiki/lift-wing.ts';
import { createWikiClient } from '../../../server/wiki/wiki-client.ts';
import { createWiki } from '../../../server/wiki/wiki.ts';
import type { Behaviour } from '../wiki/serve-workload.ts';
import type { StartedWiki } from '../wiki/start-wiki.ts';
import { allChecksOn } from './all-checks.ts';
import { benchClock } from './bench-clock.ts';
import type { Complaints } from './complaints.ts';
import { everyWordKnown } from './word-list.ts';

/** One pass over the whole queue, as the bot makes it. */
export interface Pass {
  readonly revisions: number;
  readonly seconds: number;
  /** CPU seconds of this process. */
  readonly cpuSeconds: number;
  readonly requestsByKind: Record<string, number>;
  /** How many revisions got each decision. */
  readonly decisions: Record<string, number>;
}

const userAgent = 'Seula-benchmark (bench@localhost.example)';

/** Lists the queue of a served workload and judges it thriftily, with the real client: at most 3 reads at once. */
export async function passOverHttp(
  wiki: StartedWiki,
  behaviour: Behaviour,
  complaints: Complaints
): Promise<Pass> {
  await wiki.behave(behaviour);
  const { facts } = wiki;
  const clock = benchClock(facts.now);
  const { log } = complaints;
  const clientOf = (path: string) =>
    createWikiClient({ apiUrl: `${wiki.origin}${path}`, userAgent, clock, random: () => 0.5, log });
  const client = clientOf('/w/api.php');
  const wikidata = clientOf('/wikidata/w/api.php');
  const port = createWiki({ client, clock, log });
  const settings = allChecksOn(checks, facts);
  const reviewer = createReviewer({
    wikiOf: () => port,
    outsideOf: () => ({
      models: createLiftWing({ baseUrl: wiki.origin, userAgent, clock }),
      wikidata,
      words: () => everyWordKnown
    }),
    settingsOf: () => Promise.resolve({ version: 1, settings }),
    checks,
    kinds: evidenceKinds,
    verdicts: null,
    clock,
    log
  });
  const decisions: Record<string, number> = {};
  let revisions = 0;
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  try {
    const pages = await port.listPending({ limit: 100_000 });
    for await (const { verdict } of reviewer.review('bench', pages, { thoroughness: 'thrifty' })) {
      revisions += verdict.revisions.length;
      for (const { decision } of verdict.revisions) decisions[decision] = (decisions[decision] ?? 0) + 1;
    }
  } finally {
    await Promise.all([client.close(), wikidata.close()]);
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    revisions,
    seconds: (performance.now() - startedAt) / 1000,
    cpuSeconds: (user + system) / 1_000_000,
    requestsByKind: await wiki.counts(),
    decisions
  };
}
