import type { Config } from '../../server/config.ts';
import { ConfigError } from '../../server/config.ts';
import type { FlaggedRevsSource, Store } from '../../server/ports.ts';
import { createFlaggedRevsSource } from '../../server/replica/flagged-revs-source.ts';
import { ReplicaError } from '../../server/replica/replica-error.ts';
import { openReplica } from '../../server/services/open-replica.ts';
import { replicaSentences } from '../commands/replica-sentences.ts';
import { failed, ok, warning, type Finding } from './finding.ts';

/** Whether the replicas answer, where some are set up, and how far the series of FlaggedRevs go. */
export async function replicaFindings(
  config: Pick<Config, 'replica'>,
  wikiIds: readonly string[],
  store: Pick<Store, 'flaggedRevs'> | null
): Promise<Finding[]> {
  try {
    const replica = openReplica(config);
    if (replica === null) return [];
    const source = createFlaggedRevsSource(replica);
    return await Promise.all(wikiIds.map((wiki) => ofWiki(wiki, source, store)));
  } catch (fault) {
    if (!(fault instanceof ConfigError)) throw fault;
    return [
      failed('Replicas', fault.problems.join(' '), 'Set SEULA_REPLICA_CNF to a file that can be read.')
    ];
  }
}

async function ofWiki(
  wiki: string,
  source: FlaggedRevsSource,
  store: Pick<Store, 'flaggedRevs'> | null
): Promise<Finding> {
  const what = `Wiki ${wiki}, replica`;
  try {
    await source.firstReading(wiki, AbortSignal.timeout(patienceMs));
    return await howFar(what, wiki, store);
  } catch (fault) {
    if (!(fault instanceof ReplicaError)) throw fault;
    const { code } = fault;
    const sentence =
      code === 'aborted' ? 'the replica did not answer in time: try again later.' : replicaSentences[code];
    return code === 'no-such-table'
      ? warning(what, 'it answers', sentenceOf(sentence))
      : failed(what, `no figures (${code})`, sentenceOf(sentence));
  }
}

const patienceMs = 15_000;

async function howFar(
  what: string,
  wiki: string,
  store: Pick<Store, 'flaggedRevs'> | null
): Promise<Finding> {
  const loads = (await store?.flaggedRevs.loads(wiki)) ?? [];
  const days = loads.flatMap(({ completeUntil }) => completeUntil ?? []).sort();
  const [first] = days;
  if (first !== undefined) return ok(what, `it answers; series of FlaggedRevs are complete until ${first}`);
  const remedy = `Load them with "seula statistics load --wiki ${wiki}"; "seula serve" does so once a day.`;
  return warning(what, 'it answers; no series of FlaggedRevs are loaded yet', remedy);
}

function sentenceOf(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
