import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createReplica, hasReplica, type TestReplica } from '../../support/replica/create-replica.ts';
import { review, reviewed, write, written } from '../../support/replica/known-answers.ts';
import { seula } from './command-line.ts';

describe('called wrongly', () => {
  it.each([
    [['statistics'], /what to do is wanted/],
    [['statistics', 'load'], /--wiki is wanted/],
    [['statistics', 'load', 'more', '--wiki', 'fiwiki'], /what to do is wanted/],
    [['statistics', 'load', '--wiki', 'fiwiki', '--from', '2024-02-30'], /--from: "2024-02-30" is not a day/],
    [['statistics', 'load', '--wiki', 'fiwiki', '--colour', 'red'], /--colour/],
    [['statistics', 'load', '--wiki', 'fiwiki'], /there is no replica: set SEULA_REPLICA_CNF/]
  ])('%j says what is wanted', async (given, wanted) => {
    const { code, err } = await seula(given);
    expect(code).toBe(2);
    expect(err).toMatch(wanted);
  });

  it('without its account file', async () => {
    const given = ['statistics', 'load', '--wiki', 'all'];
    const { code, err } = await seula(given, { SEULA_REPLICA_CNF: '/nowhere/replica.my.cnf' });
    expect(code).toBe(2);
    expect(err).toContain('SEULA_REPLICA_CNF: the file /nowhere/replica.my.cnf cannot be read.');
  });

  it('but asked for help', async () => {
    const { code, out } = await seula(['statistics', '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/Usage: seula statistics \[options\] load[\s\S]*--full[\s\S]*--json/);
  });
});

describe.skipIf(!hasReplica)('loading', () => {
  let replica: TestReplica;
  let folder: string;
  let variables: Record<string, string>;

  beforeEach(async () => {
    replica = await createReplica();
    folder = await mkdtemp(join(tmpdir(), 'seula-statistics-'));
    const { account, host, port } = replica.place;
    await writeFile(
      join(folder, 'replica.my.cnf'),
      `[client]\nuser = ${account.user}\npassword = ${account.password}\n`
    );
    const wikis = [replica.wiki, 'nosuchwiki'].map((id) => ({ id, apiUrl: 'https://x.example/w/api.php' }));
    await writeFile(join(folder, 'wikis.json'), JSON.stringify(wikis));
    variables = {
      SEULA_DATABASE_URL: `sqlite:${join(folder, 'seula.sqlite')}`,
      SEULA_WIKIS: join(folder, 'wikis.json'),
      SEULA_REPLICA_CNF: join(folder, 'replica.my.cnf'),
      SEULA_REPLICA_HOST: host,
      SEULA_REPLICA_PORT: String(port)
    };
    await write(replica.knex, written);
    await review(replica.knex, reviewed);
  });
  afterEach(async () => {
    await replica.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('tells what was read, and ends with 0', async () => {
    const first = await seula(['statistics', 'load', '--wiki', replica.wiki], variables);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain(`${replica.wiki}: pages and lags: 3 days read, complete until `);
    expect(first.out).toContain(`${replica.wiki}: reviews: 3 days read, complete until `);
    const again = await seula(['statistics', 'load', '--wiki', replica.wiki, '--full', '--json'], variables);
    expect(again.out.split('\n').map((line) => JSON.parse(line))).toMatchObject([
      { wiki: replica.wiki, table: 'statistics', days: 3, failure: null },
      { wiki: replica.wiki, table: 'activity', days: 3, failure: null }
    ]);
  });

  it('tells of a wiki without tables, and ends with 1 when it was that wiki alone', async () => {
    await replica.knex.schema.dropTable('flaggedrevs').dropTable('flaggedrevs_statistics');
    const alone = await seula(['statistics', 'load', '--wiki', replica.wiki], variables);
    expect(alone).toMatchObject({ code: 1, out: '' });
    expect(alone.err).toContain('this wiki has no tables of FlaggedRevs, so there is nothing to load.');
    const unknown = await seula(['statistics', 'load', '--wiki', 'xwiki'], variables);
    expect(unknown).toMatchObject({ code: 2 });
    expect(unknown.err).toContain('"xwiki" is not configured');
  });

  it('of all wikis ends with 1 when one of them could not be read', async () => {
    const all = await seula(['statistics', 'load', '--wiki', 'all', '--json'], variables);
    expect(all.code).toBe(1);
    expect(all.out.split('\n').map((line) => JSON.parse(line).failure)).toEqual([
      null,
      null,
      'refused',
      'refused'
    ]);
  });
});
