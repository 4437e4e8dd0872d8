import createKnex, { type Knex } from 'knex';
import type { Connection, TypeCastField } from 'mysql2/promise';
import { z } from 'zod';
import type { ReplicaAccount } from './read-account.ts';
import { ReplicaError } from './replica-error.ts';
import { toReplicaError } from './to-replica-error.ts';

/** Where replicas are. In `host`, `{dbname}` stands for the wiki's database name. */
export interface ReplicaPlace {
  readonly host: string;
  readonly port: number;
  readonly account: ReplicaAccount;
  /** How long one statement may take, in whole seconds. */
  readonly seconds: number;
  /** For how much longer we wait ourselves, for a server that has gone without a word; 15 seconds when left out. */
  readonly graceMs?: number;
}

/** One question: a statement that knex builds with its values bound, and the form of its rows. */
export interface ReplicaQuestion<Row> {
  readonly build: (knex: Knex) => Knex.QueryBuilder | Knex.Raw;
  readonly row: z.ZodType<Row>;
  readonly signal?: AbortSignal;
}

/** The replicas of all wikis. */
export interface Replica {
  /**
   * Rows of the database `{wiki}_p`. Connects for this question and ends the connection after it: replicas shut out those
   * who keep connections. Bytes come as UTF-8 text, numbers beyond 2^53 and sums as text. Throws ReplicaError.
   */
  ask<Row>(wiki: string, question: ReplicaQuestion<Row>): Promise<Row[]>;
}

const connectMs = 10_000;
const usualGraceMs = 15_000;

/** Replicas at a place; nothing is connected before the first question. */
export function connectReplica(place: ReplicaPlace): Replica {
  const knex = createKnex({ client: 'mysql2' });
  const timeout = place.seconds * 1_000 + (place.graceMs ?? usualGraceMs);
  return {
    async ask(wiki, { build, row, signal }) {
      if (!/^[a-z0-9_-]{2,64}$/.test(wiki)) throw new ReplicaError('no-such-database');
      const { sql, bindings } = build(knex).toSQL().toNative();
      const connection = await open(place, wiki);
      const leave = endOn(connection, signal);
      try {
        // Whoever gave up while the connection came about gets no statement started.
        if (signal?.aborted) throw new ReplicaError('aborted');
        await prepare(connection, place.seconds);
        const values = [...bindings];
        const [rows] = await connection.query({ sql, values, timeout });
        await connection.end();
        return readRows(rows, row);
      } catch (fault) {
        // A good-bye would wait behind the statement that went wrong.
        connection.destroy();
        throw signal?.aborted ? new ReplicaError('aborted') : toReplicaError(fault, true);
      } finally {
        leave();
      }
    }
  };
}

async function open({ host, port, account, seconds }: ReplicaPlace, wiki: string): Promise<Connection> {
  // Most companions have no replica, and the driver takes long to load.
  const { createConnection } = await import('mysql2/promise');
  try {
    const connection = await createConnection({
      host: host.replaceAll('{dbname}', wiki),
      port,
      user: account.user,
      password: account.password,
      database: `${wiki}_p`,
      timezone: 'Z',
      connectTimeout: Math.min(connectMs, seconds * 1_000),
      supportBigNumbers: true,
      multipleStatements: false,
      typeCast: readField
    });
    // What breaks between two statements is told by the next one.
    connection.on('error', () => undefined);
    return connection;
  } catch (fault) {
    throw toReplicaError(fault, false);
  }
}

/** MediaWiki keeps text in binary columns, which drivers hand out as bytes. */
function readField(field: TypeCastField, next: () => unknown): unknown {
  return textual.has(field.type) ? field.string('utf8') : next();
}

const textual: ReadonlySet<string> = new Set([
  'STRING',
  'VAR_STRING',
  'VARCHAR',
  'TINY_BLOB',
  'BLOB',
  'MEDIUM_BLOB',
  'LONG_BLOB'
]);

async function prepare(connection: Connection, seconds: number): Promise<void> {
  await connection.query('SET SESSION TRANSACTION READ ONLY');
  await connection.query("SET SESSION time_zone = '+00:00', max_statement_time = ?", [seconds]);
}

function readRows<Row>(rows: unknown, row: z.ZodType<Row>): Row[] {
  const parsed = z.array(row).safeParse(rows);
  if (parsed.success) return parsed.data;
  throw new ReplicaError('malformed', parsed.error.issues[0]?.path.slice(1).join('.') || null);
}

function endOn(connection: Connection, signal: AbortSignal | undefined): () => void {
  const cut = (): void => connection.destroy();
  if (signal?.aborted) cut();
  signal?.addEventListener('abort', cut, { once: true });
  return () => signal?.removeEventListener('abort', cut);
}
