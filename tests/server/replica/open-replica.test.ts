import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../../server/config.ts';
import { openReplica } from '../../../server/services/open-replica.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seula-replica-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('there is no replica unless an account is named', () => {
  expect(readConfig({}).replica).toBeNull();
  expect(openReplica(readConfig({}))).toBeNull();
});

it('replicas are where the settings say', async () => {
  const file = join(folder, 'replica.my.cnf');
  await writeFile(file, '[client]\nuser = u1\npassword = p1\n');
  const { replica } = readConfig({ SEULA_REPLICA_CNF: file });
  expect(replica).toEqual({
    accountFile: file,
    host: '{dbname}.analytics.db.svc.wikimedia.cloud',
    port: 3306,
    seconds: 600
  });
  expect(openReplica(readConfig({ SEULA_REPLICA_CNF: file }))).not.toBeNull();
  const local = { SEULA_REPLICA_CNF: file, SEULA_REPLICA_HOST: '127.0.0.1', SEULA_REPLICA_PORT: '3307' };
  expect(readConfig(local).replica).toMatchObject({ host: '127.0.0.1', port: 3307 });
});

it.each([
  ['missing.cnf', null, 'cannot be read'],
  ['empty.cnf', '', 'no user and password'],
  ['half.cnf', '[client]\nuser = u1\n', 'no user and password']
])('an account file %s stops the start', async (name, text, said) => {
  const file = join(folder, name);
  if (text !== null) await writeFile(file, text);
  expect(() => openReplica(readConfig({ SEULA_REPLICA_CNF: file }))).toThrow(ConfigError);
  expect(() => openReplica(readConfig({ SEULA_REPLICA_CNF: file }))).toThrow(said);
});

it.each([
  ['SEULA_REPLICA_HOST', ''],
  ['SEULA_REPLICA_HOST', 'a b'],
  ['SEULA_REPLICA_HOST', '{dbname}.{dbname}'],
  ['SEULA_REPLICA_PORT', '0'],
  ['SEULA_REPLICA_SECONDS', '0'],
  ['SEULA_REPLICA_SECONDS', '9999']
])('%s=%j stops the start', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(name);
});
