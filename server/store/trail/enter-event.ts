import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { trailForAdmins } from '../../../shared/trail-kinds.ts';
import type { TrailEntry } from '../../ports.ts';
import { canonicalJson } from '../canonical-json.ts';
import { digestOf } from '../decision-facts.ts';

/** A row of `trail`. */
export interface TrailRow {
  seq: number;
  /** Empty: no wiki is concerned. */
  wiki: string;
  kind: string;
  /** Whether everybody may read it. */
  public: boolean | number;
  by: string | null;
  facts: string;
  at: number;
  /** Salted digest of the name. */
  people: string;
  /** Not part of the hash: it is removed together with the name. */
  salt: string | null;
  previous: string;
  hash: string;
}

/**
 * Appends an event to the trail. The row of the head is locked until the transaction ends, so that events of several
 * processes come one after the other.
 */
export async function enterEvent(
  transaction: Knex,
  { kind, wiki, by, facts, at }: TrailEntry
): Promise<void> {
  const head = () => transaction('trail_head').where({ id: 1 });
  await head().increment('seq', 1);
  const rows: { seq: number; hash: string }[] = await head().select('seq', 'hash');
  const [last] = rows;
  if (!last) throw new Error('The trail has no head.');
  const salt = randomBytes(16).toString('hex');
  const event = {
    seq: last.seq,
    wiki: wiki ?? '',
    kind,
    public: !trailForAdmins.includes(kind),
    facts: JSON.stringify(facts),
    at,
    people: digestOfName(by, salt),
    previous: last.hash
  };
  const hash = hashOfEvent(event);
  await transaction('trail').insert({ ...event, by, salt, hash });
  await head().update({ hash, at });
}

/** SHA-256 of the previous hash and of what the event says. */
export function hashOfEvent(event: Omit<TrailRow, 'by' | 'salt' | 'hash'>): string {
  const { previous, seq, wiki, kind, facts, at, people } = event;
  const isPublic = Boolean(event.public);
  return digestOf(previous + canonicalJson({ seq, wiki, kind, public: isPublic, facts, at, people }));
}

/** The digest of a name; without its salt nobody can try names against it. */
export function digestOfName(by: string | null, salt: string): string {
  return digestOf(canonicalJson({ salt, by }));
}
