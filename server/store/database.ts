import type { Knex } from 'knex';
import type { Log } from '../ports.ts';
import { connect } from './connect.ts';
import { parseDatabaseUrl } from './database-url.ts';
import { StoreError } from './store-error.ts';
import { toStoreError } from './to-store-error.ts';

/** A database to read from and write to; whatever fails is a StoreError. */
export interface Database {
  readonly kind: 'sqlite' | 'mysql';
  readonly knex: Knex;
  /** Stands in for the database's own clock where it is given; epoch milliseconds. */
  readonly now: (() => number) | null;
  read<T>(work: (knex: Knex) => Promise<T>): Promise<T>;
  /**
   * Runs work in one transaction, again from its start when others were in the way. The first statement should be a
   * write: SQLite cannot wait for a lock in a transaction that began with a read.
   */
  write<T>(work: (transaction: Knex.Transaction) => Promise<T>): Promise<T>;
  /** How many bytes one statement may have; infinite for SQLite. */
  largestStatement(): Promise<number>;
  close(): Promise<void>;
}

const attempts = 4;

/** Opens a database lazily: it is reached at the first statement. */
export function createDatabase(url: string, log: Log, now: (() => number) | null = null): Database {
  const address = parseDatabaseUrl(url);
  const knex = open(() => connect(address, log));
  let closing: Promise<void> | undefined;

  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    if (closing) throw new StoreError('unavailable', 'The store has been closed.');
    try {
      return await work();
    } catch (error) {
      throw toStoreError(error);
    }
  }

  async function write<T>(work: (transaction: Knex.Transaction) => Promise<T>, attempt = 1): Promise<T> {
    try {
      return await guarded(() => knex.transaction(work));
    } catch (error) {
      const mayPass = error instanceof StoreError && error.code === 'busy' && attempt < attempts;
      if (!mayPass) throw error;
      log.warn({ attempt }, 'a transaction met another one and is done again');
      return write(work, attempt + 1);
    }
  }

  return {
    kind: address.kind,
    knex,
    now,
    read: (work) => guarded(() => work(knex)),
    write: (work) => write(work),
    largestStatement: () => guarded(() => largestStatement(knex, address.kind)),
    close: () => (closing ??= knex.destroy())
  };
}

function open(connecting: () => Knex): Knex {
  try {
    return connecting();
  } catch (error) {
    throw toStoreError(error);
  }
}

async function largestStatement(knex: Knex, kind: Database['kind']): Promise<number> {
  if (kind === 'sqlite') return Number.POSITIVE_INFINITY;
  const answer: unknown = await knex.select(knex.raw('@@max_allowed_packet as bytes')).first();
  return Number((answer as { bytes: unknown }).bytes);
}
