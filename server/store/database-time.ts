import type { Knex } from 'knex';
import type { Database } from './database.ts';

/**
 * The time of the database in epoch milliseconds, as an expression of SQL: hosts may disagree about the time, but all
 * ask the same database. A clock given to the store stands in for it.
 */
export function databaseTime({ kind, knex, now }: Pick<Database, 'kind' | 'knex' | 'now'>): Knex.Raw {
  if (now) return knex.raw('?', [now()]);
  return kind === 'mysql'
    ? knex.raw('cast(unix_timestamp(now(3)) * 1000 as signed)')
    : knex.raw("cast((julianday('now') - 2440587.5) * 86400000 as integer)");
}
