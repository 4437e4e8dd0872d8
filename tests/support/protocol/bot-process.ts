import { runPass } from '../../../server/bot/pass.ts';
import type { CrashPoint } from '../../../server/bot/bot-parts.ts';
import { StoreError } from '../../../server/store/store-error.ts';
import { openProtocol, type Protocol, type ProtocolOptions } from './protocol-parts.ts';

/** What a process of the bot is told. `kill`, `stop`, `term`: what it does to itself at a point, the first time that it is there. */
export interface ProcessOrders extends Pick<
  ProtocolOptions,
  'wikiId' | 'apiUrl' | 'databaseUrl' | 'limits' | 'timeoutMs'
> {
  readonly at?: CrashPoint;
  readonly signal?: 'SIGKILL' | 'SIGSTOP' | 'SIGTERM';
  /** Makes passes until told to end, instead of one. */
  readonly forever?: boolean;
  /** The order that loses rows: approve, then write it down. */
  readonly naive?: boolean;
}

const orders = JSON.parse(process.argv[2] ?? '{}') as ProcessOrders;
const ending = new AbortController();
const asked = new Promise<void>((done) => process.once('SIGTERM', done)).then(() => ending.abort());
const parent = process.ppid;
let armed = true;
const protocol = openProtocol({ ...orders, crashPoint: reach });
const result = orders.naive ? await naivePass(protocol) : await pass();
console.log(JSON.stringify(result));
await protocol.close();
process.exit(0);

async function reach(name: CrashPoint): Promise<void> {
  if (name !== orders.at || !armed || orders.signal === undefined) return;
  armed = false;
  process.kill(process.pid, orders.signal);
  // The signal comes when it comes; nothing may go on before.
  if (orders.signal === 'SIGTERM') await asked;
  else await new Promise((done) => setTimeout(done, 5));
}

async function pass(): Promise<unknown> {
  const request = { wikiId: orders.wikiId, live: true, signal: ending.signal };
  for (;;) {
    const last = await runPass(request, protocol.parts).catch((fault: unknown) => {
      if (fault instanceof StoreError) return { outcome: 'failed', failure: fault.code };
      throw fault;
    });
    // Who is left behind by its test ends too.
    if (!orders.forever || ending.signal.aborted || process.ppid !== parent) return last;
    await new Promise((done) => setTimeout(done, 30));
  }
}

async function naivePass({ parts, store, wiki }: Protocol): Promise<unknown> {
  const runId = await store.runs.begin(orders.wikiId, 'live', Date.now());
  const pages = await wiki.listPending({ limit: 100 });
  for await (const { verdict } of parts.review(orders.wikiId, pages)) {
    const revisionId = verdict.safeRevisionId ?? 0;
    const intentId = parts.newIntentId();
    await reach('looked');
    const failure = await wiki
      .approve({ revisionId, summary: `naive [seula:${intentId}]` })
      .catch((fault: unknown) => fault);
    await reach('sent');
    if (failure !== undefined) continue;
    await store.decisions.add({
      wiki: orders.wikiId,
      runId,
      page: verdict.page,
      stableRevisionId: verdict.stableRevisionId,
      revisionId,
      decision: 'approve',
      state: 'done',
      mode: 'live',
      intentId,
      decidingCheck: null,
      reason: verdict.reason,
      revisions: [],
      summary: null,
      note: null,
      settingsVersion: null,
      at: Date.now()
    });
  }
  return null;
}
