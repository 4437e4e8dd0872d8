import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStore } from '../../../server/store/create-store.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { recordedLog } from '../../support/recorded-log.ts';

const run = promisify(execFile);
const writer = fileURLToPath(new URL('writing-process.ts', import.meta.url));
const rounds = 40;

describe.each(databases)('two processes on one $name database', ({ here, create }) => {
  let database: TestDatabase;
  beforeEach(async (context) => {
    context.skip(!here, 'not on this machine');
    database = await create();
  });
  afterEach(() => database?.remove());

  it('migrate, write and read side by side and lose nothing', async () => {
    const answers = await Promise.all(
      [1, 2].map((number) =>
        run(process.execPath, ['--import', 'tsx', writer, database.url, String(number), String(rounds)])
      )
    );
    expect(answers.map(({ stdout }) => stdout.trim())).toEqual(['done', 'done']);
    const store = createStore({ url: database.url, log: recordedLog() });
    try {
      expect(await store.decisions.list({ wiki: 'fiwiki', limit: 1_000 })).toHaveLength(2 * rounds);
      expect((await store.settings.current('fiwiki')).version).toBe(2 * rounds);
      expect(await store.queue.counts('fiwiki')).toMatchObject({ pending: 2 });
      const pages = Array.from({ length: 2 * rounds }, (_, index) => index + 1);
      expect(await store.verdicts.ofPages('fiwiki', pages)).toHaveLength(2 * rounds);
    } finally {
      await store.close();
    }
  });
});
