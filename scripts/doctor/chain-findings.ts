import type { ChainFault, ChainFinding, ChainHead, Store, TrailFinding } from '../../server/ports.ts';
import { UsageError } from '../commands/define-command.ts';
import type { Finding } from './finding.ts';

/** A head that somebody kept, as it is given on the command line: `fiwiki:123:` and 64 hexadecimal digits. */
export function readHead(text: string): Pick<ChainHead, 'wiki' | 'seq' | 'hash'> {
  const [, wiki, seq, hash] = /^([^:]{1,64}):(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (wiki === undefined || seq === undefined || hash === undefined) {
    throw new UsageError(`--head: "${text}" is not WIKI:NUMBER:HASH, as /api/v1/decisions/head tells them.`);
  }
  return { wiki, seq: Number(seq), hash };
}

/** Follows the chain of decisions of every wiki from its beginning; `known` is a head that was kept. */
export async function chainFindings(
  audit: Store['audit'],
  known: ReturnType<typeof readHead> | null
): Promise<Finding[]> {
  const wikis = new Set((await audit.heads()).map(({ wiki }) => wiki));
  if (known) wikis.add(known.wiki);
  const findings: Finding[] = [];
  for (const wiki of wikis) {
    findings.push(describe(await audit.verify(wiki, known?.wiki === wiki ? known : undefined)));
  }
  return findings;
}

/** Follows the trail of who did what from its beginning. */
export async function trailFinding(trail: Pick<Store['trail'], 'verify'>): Promise<Finding> {
  const what = 'Trail of who did what';
  const { events, fault, seq } = await trail.verify();
  if (fault === null) return { what, state: 'ok', found: `${events} events, unchanged`, remedy: null };
  const place = seq === null ? '' : `, event ${seq}`;
  return { what, state: 'failed', found: `${trailWords[fault]} (${fault}${place})`, remedy: byHand };
}

const byHand =
  'Somebody has written to the database by hand. Keep a copy of it, and compare with a backup and with published heads.';

const trailWords: Readonly<Record<NonNullable<TrailFinding['fault']>, string>> = {
  'event-missing': 'an event has been deleted',
  'event-changed': 'an event has been changed',
  'name-changed': 'a name has been changed',
  'head-changed': 'the end of the trail has been changed'
};

function describe({ wiki, events, decisions, hash, fault }: ChainFinding): Finding {
  const what = `Wiki ${wiki}, log of decisions`;
  if (!fault) {
    const found = `${decisions} decisions, ${events} events, unchanged; head ${wiki}:${events}:${hash ?? ''}`;
    return { what, state: 'ok', found, remedy: null };
  }
  const { code, seq, decisionId } = fault;
  const places = [seq === null ? [] : `event ${seq}`, decisionId === null ? [] : `decision ${decisionId}`];
  const found = `${words[code]} (${[code, ...places.flat()].join(', ')})`;
  return { what, state: 'failed', found, remedy: byHand };
}

const words: Readonly<Record<ChainFault['code'], string>> = {
  'event-missing': 'an event has been deleted',
  'event-changed': 'an event has been changed',
  'event-out-of-order': 'events have been changed or put in another order',
  'decision-missing': 'a decision has been deleted',
  'decision-changed': 'a decision has been changed',
  'names-changed': 'names or words in a decision have been changed',
  'names-removed': 'names have been removed from a decision before their time',
  'state-changed': 'the state of a decision has been changed',
  'decision-without-event': 'a decision has been added past the chain',
  'head-changed': 'the end of the chain has been changed',
  'known-head-missing': 'the head that was kept is not in the chain: it has been cut or written anew'
};
