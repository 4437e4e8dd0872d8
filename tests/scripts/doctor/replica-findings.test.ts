import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { replicaFindings } from '../../../scripts/doctor/replica-findings.ts';
import type { Store } from '../../../server/ports.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { createReplica, hasReplica, type TestReplica } from '../../support/replica/create-replica.ts';

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seula-doctor-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  store = createStore({ url: 'sqlite::memory:', log: recordedLog() });
  await store.migrate();
});
afterEach(() => store.close());

it('says nothing where no replica is set up', async () => {
  expect(await replicaFindings({ replica: null }, ['fiwiki'], store)).toEqual([]);
});

it('tells of an account file that cannot be read', async () => {
  const replica = { accountFile: join(folder, 'missing'), host: '127.0.0.1', port: 1, seconds: 1 };
  expect(await replicaFindings({ replica }, ['fiwiki'], store)).toMatchObject([
    { what: 'Replicas', state: 'failed' }
  ]);
});

describe.skipIf(!hasReplica)('a replica', () => {
  let replica: TestReplica;
  beforeEach(async () => {
    replica = await createReplica();
  });
  afterEach(() => replica.remove());

  async function find(change: { port?: number; password?: string } = {}) {
    const { account, host, port, seconds } = { ...replica.place, ...change };
    const accountFile = join(folder, 'replica.my.cnf');
    const password = change.password ?? account.password;
    await writeFile(accountFile, `[client]\nuser = ${account.user}\npassword = ${password}\n`);
    return replicaFindings({ replica: { accountFile, host, port, seconds } }, [replica.wiki], store);
  }

  it('that answers tells how far the series go', async () => {
    expect(await find()).toMatchObject(
      [{ what: `Wiki ${replica.wiki}, replica`, state: 'warning', remedy: /seula statistics load/ }].map(
        (one) => ({ ...one, remedy: expect.stringMatching(one.remedy) })
      )
    );
    await store.flaggedRevs.putActivity(replica.wiki, '2024', [], '2024-11-05');
    await store.flaggedRevs.putDays(replica.wiki, { pages: [], lags: [] }, '2024-11-04');
    const [found] = await find();
    expect(found).toMatchObject({ state: 'ok', remedy: null });
    expect(found?.found).toContain('complete until 2024-11-04');
  });

  it('that does not answer, or not to us, or has no such tables, has its remedy', async () => {
    expect(await find({ port: 1 })).toMatchObject([{ state: 'failed', found: 'no figures (unreachable)' }]);
    expect(await find({ password: 'wrong' })).toMatchObject([
      { state: 'failed', found: 'no figures (refused)' }
    ]);
    await replica.knex.schema.dropTable('flaggedrevs_statistics');
    expect(await find()).toMatchObject([
      { state: 'warning', remedy: 'This wiki has no tables of FlaggedRevs, so there is nothing to load.' }
    ]);
  });
});
