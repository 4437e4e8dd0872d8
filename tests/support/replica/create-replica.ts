import { randomBytes } from 'node:crypto';
import createKnex, { type Knex } from 'knex';
import { inject } from 'vitest';
import type { ReplicaPlace } from '../../../server/replica/connect-replica.ts';
import { up } from './0001-mediawiki.ts';

/** A replica of one wiki on the MariaDB of this run. */
export interface TestReplica {
  /** Database name of the wiki; the replica's is `{wiki}_p`. */
  readonly wiki: string;
  /** Where it is, for an account that may only read. */
  readonly place: ReplicaPlace;
  /** For filling it, as its wiki does. */
  readonly knex: Knex;
  /** How many connections of the account there are now. */
  connections(): Promise<number>;
  remove(): Promise<void>;
}

/** Whether there is a MariaDB to put it on; without one its tests are skipped, except in CI, where the run fails. */
export const hasReplica = inject('mariadb') !== null;

/** A replica with all tables, empty. */
export async function createReplica(): Promise<TestReplica> {
  const server = inject('mariadb');
  if (server === null) throw new Error('There is no MariaDB here.');
  const wiki = `t${randomBytes(6).toString('hex')}wiki`;
  const { hostname, port, username, password } = new URL(server);
  const owner = { host: hostname, port: Number(port), user: username, password };
  const root = createKnex({ client: 'mysql2', connection: owner, pool: { min: 0, max: 1 } });
  const account = { user: `r${randomBytes(6).toString('hex')}`, password: randomBytes(12).toString('hex') };
  const at = [account.user, '127.0.0.1'];
  await root.raw('create database ??', [`${wiki}_p`]);
  await root.raw('create user ?@? identified by ?', [...at, account.password]);
  await root.raw('grant select on ??.* to ?@?', [`${wiki}_p`, ...at]);
  // Nothing is guarded by the account alone: it could write if the session let it.
  await root.raw('grant insert, update, delete, create temporary tables on ??.* to ?@?', [
    `${wiki}_p`,
    ...at
  ]);
  const knex = createKnex({
    client: 'mysql2',
    connection: { ...owner, database: `${wiki}_p` },
    pool: { min: 0, max: 1 }
  });
  await up(knex);
  return {
    wiki,
    place: { host: hostname, port: Number(port), account, seconds: 20 },
    knex,
    async connections() {
      const [rows] = await root.raw<[{ n: number }[]]>(
        'select count(*) as n from information_schema.processlist where user = ?',
        [account.user]
      );
      return rows?.[0]?.n ?? 0;
    },
    async remove() {
      await knex.destroy();
      await root.raw('drop database ??', [`${wiki}_p`]);
      await root.raw('drop user ?@?', at);
      await root.destroy();
    }
  };
}
