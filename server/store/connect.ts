import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import createKnex from 'knex';
import type { Knex } from 'knex';
import type { Log } from '../ports.ts';
import type { DatabaseAddress } from './database-url.ts';

type Done = (error: unknown, connection: unknown) => void;

/** A knex instance for an address. Nothing is connected before the first statement. */
export function connect(address: DatabaseAddress, log: Log): Knex {
  return createKnex(
    address.kind === 'sqlite' ? sqliteConfig(address.filename, log) : mysqlConfig(address, log)
  );
}

function sqliteConfig(filename: string, log: Log): Knex.Config {
  if (filename !== ':memory:') mkdirSync(dirname(filename), { recursive: true });
  return {
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    // One connection: a second one would be another database in memory, and would wait for the first one in a file.
    pool: { min: 1, max: 1, afterCreate: prepareSqlite },
    acquireConnectionTimeout: 30_000,
    log: toKnexLog(log)
  };
}

interface SqliteConnection {
  pragma(source: string): unknown;
}

function prepareSqlite(connection: SqliteConnection, done: Done): void {
  try {
    // The time-out first: to switch to WAL needs a lock that another process may hold at its own start.
    connection.pragma('busy_timeout = 10000');
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = NORMAL');
    connection.pragma('foreign_keys = ON');
    done(null, connection);
  } catch (error) {
    done(error, connection);
  }
}

function mysqlConfig(address: DatabaseAddress & { kind: 'mysql' }, log: Log): Knex.Config {
  const { host, port, user, password, database } = address;
  return {
    client: 'mysql2',
    // No `charset` here: knex would put the tables in its general collation, where "aiti" equals "Äiti".
    connection: { host, port, user, password, database, timezone: 'Z', connectTimeout: 10_000 },
    // Shared servers such as ToolsDB ask that no connection idles for long.
    pool: { min: 0, max: 10, idleTimeoutMillis: 8_000, reapIntervalMillis: 1_000, afterCreate: prepareMysql },
    acquireConnectionTimeout: 15_000,
    log: toKnexLog(log)
  };
}

interface MysqlConnection {
  query(sql: string, done: (error: unknown) => void): void;
}

const sessionSettings = [
  "SET SESSION time_zone = '+00:00', sql_mode = CONCAT(@@sql_mode, ',STRICT_ALL_TABLES')",
  // Without it InnoDB locks gaps between rows, and saving two neighbouring pages at once ends in deadlocks.
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED'
];

function prepareMysql(connection: MysqlConnection, done: Done): void {
  const next = (index: number): void => {
    const sql = sessionSettings[index];
    if (sql === undefined) return done(null, connection);
    connection.query(sql, (error) => (error ? done(error, connection) : next(index + 1)));
  };
  next(0);
}

function toKnexLog(log: Log): Knex.Logger {
  return {
    warn: (said: unknown) => log.warn({ said: firstLine(said) }, 'knex warns'),
    error: (said: unknown) => log.error({ said: firstLine(said) }, 'knex reports an error'),
    deprecate: (said: unknown) => log.warn({ said: firstLine(said) }, 'knex calls this outdated'),
    debug: () => undefined
  };
}

function firstLine(said: unknown): string {
  return String(said).split('\n', 1)[0] ?? '';
}
