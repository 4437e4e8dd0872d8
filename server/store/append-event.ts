import type { Knex } from 'knex';
import { canonicalJson } from './canonical-json.ts';
import { digestOf } from './decision-facts.ts';

/** A row of `decision_events`: `seq` counts from 1 on each wiki. */
export interface EventRow {
  wiki: string;
  seq: number;
  /** Null where the event concerns the whole log. */
  decision_id: number | null;
  /** The state that the decision came to; `forgotten`: names older than the time in `note` (ISO 8601) are removed. */
  state: string;
  note: string | null;
  at: number;
  /** Digest of the decision's facts, with its first event. */
  facts: string | null;
  /** Salted digest of whom it names, with its first event; later, of what the note is about. */
  people: string | null;
  /** Not part of the hash: it is removed together with the names. */
  salt: string | null;
  previous: string;
  hash: string;
}

/** A row of `decision_chains`: the last event of each wiki. */
export interface ChainRow {
  wiki: string;
  seq: number;
  hash: string;
  at: number;
}

/** What the first event of a chain has as its previous hash. */
export const beforeAll = '0'.repeat(64);

/**
 * Appends an event to the chain of its wiki. The row of the chain is locked until the transaction ends, so that events
 * of several processes come one after the other; whoever also locks a decision does so before.
 */
export async function appendEvent(
  transaction: Knex,
  event: Omit<EventRow, 'seq' | 'previous' | 'hash'>
): Promise<void> {
  const { wiki, at } = event;
  const chains = () => transaction<ChainRow>('decision_chains').where({ wiki });
  if ((await chains().increment('seq', 1)) === 0) {
    await transaction('decision_chains')
      .insert({ wiki, seq: 0, hash: beforeAll, at })
      .onConflict('wiki')
      .ignore();
    await chains().increment('seq', 1);
  }
  const [chain] = await chains().select('seq', 'hash');
  if (!chain) throw new Error('The row of the chain has vanished in its own transaction.');
  const linked = { ...event, seq: chain.seq, previous: chain.hash };
  const hash = hashOf(linked);
  await transaction('decision_events').insert({ ...linked, hash });
  await chains().update({ hash, at });
}

/** SHA-256 of the previous hash and of what the event says. */
export function hashOf(event: Omit<EventRow, 'hash'>): string {
  const { previous, wiki, seq, decision_id: decision, state, note, at, facts, people } = event;
  return digestOf(previous + canonicalJson({ wiki, seq, decision, state, note, at, facts, people }));
}
