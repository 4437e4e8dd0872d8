import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import type { Clock } from '../../server/ports.ts';
import { createFlaggedRevsSource } from '../../server/replica/flagged-revs-source.ts';
import { openReplica } from '../../server/services/open-replica.ts';
import { createLoader, type TableLoaded } from '../../server/statistics/flagged-revs/load-flagged-revs.ts';
import { defineCommand, UsageError } from './define-command.ts';
import { untilAsked } from './open-services.ts';
import { openStore } from './open-store.ts';
import { replicaSentences } from './replica-sentences.ts';

/** `seula statistics load`: brings the series of FlaggedRevs up to date, from the replicas of the wikis' databases. */
export default defineCommand({
  name: 'statistics',
  summary: 'Load the series of FlaggedRevs (pages, lags, reviews) from replicas of the wikis’ databases',
  operands: 'load',
  options: {
    wiki: { value: 'ID', help: 'Id of a configured wiki, or "all" (wanted)' },
    from: {
      value: 'DATE',
      help: 'The day to begin at, such as 2024-11-01 (default: the last complete day; at first the oldest)'
    },
    full: { help: 'Read everything again; what is stored stays until it is replaced' }
  },
  async run({ files, options, switches, json }) {
    if (files.join(' ') !== 'load') throw new UsageError('what to do is wanted: "load".');
    const from = options.from ?? null;
    if (from !== null && !z.iso.date().safeParse(from).success)
      throw new UsageError(`--from: "${from}" is not a day such as 2024-11-01.`);
    if (options.wiki === undefined)
      throw new UsageError('--wiki is wanted: the id of a configured wiki, or "all".');
    const config = readConfig(process.env);
    const replica = openReplica(config);
    if (replica === null)
      throw new UsageError(
        'there is no replica: set SEULA_REPLICA_CNF, on Toolforge to the replica.my.cnf of the tool.'
      );
    const { store, wikiIds } = await openStore();
    const ending = new AbortController();
    void untilAsked().then(() => ending.abort());
    try {
      const wikis = choose(options.wiki, wikiIds);
      const log = createLog('silent');
      const source = createFlaggedRevsSource(replica);
      const loader = createLoader({ source, store: store.flaggedRevs, clock, log });
      let failed = false;
      for (const wiki of wikis) {
        const tables = await loader.load(wiki, { from, full: switches.has('full'), signal: ending.signal });
        for (const loaded of tables) print(wiki, loaded, json);
        // Of many wikis some may have no FlaggedRevs.
        failed ||= tables.some(
          ({ failure }) => failure !== null && (wikis.length === 1 || !isAbsent(failure))
        );
        if (ending.signal.aborted) break;
      }
      return failed ? 1 : 0;
    } finally {
      await store.close();
    }
  }
});

const clock: Clock = {
  now: Date.now,
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {})
};

function choose(wanted: string, wikiIds: readonly string[]): readonly string[] {
  if (wanted === 'all') return wikiIds;
  if (wikiIds.includes(wanted)) return [wanted];
  throw new UsageError(`--wiki: "${wanted}" is not configured. There are: ${wikiIds.join(', ')}.`);
}

function isAbsent(failure: NonNullable<TableLoaded['failure']>): boolean {
  return failure === 'no-such-table' || failure === 'no-such-database';
}

function print(wiki: string, loaded: TableLoaded, json: boolean): void {
  if (json) {
    console.log(JSON.stringify({ wiki, ...loaded }));
    return;
  }
  const { table, days, completeUntil, failure } = loaded;
  const until = completeUntil === null ? 'no day is complete yet' : `complete until ${completeUntil}`;
  if (failure === null) console.log(`${wiki}: ${names[table]}: ${days} days read, ${until}`);
  else
    console.error(
      `${wiki}: ${names[table]}: ${replicaSentences[failure]} ${until[0]?.toUpperCase()}${until.slice(1)}.`
    );
}

const names: Readonly<Record<TableLoaded['table'], string>> = {
  statistics: 'pages and lags',
  activity: 'reviews'
};
