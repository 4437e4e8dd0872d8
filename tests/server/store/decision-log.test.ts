import { beforeEach, describe, expect, it } from 'vitest';
import type { DecisionFilter, Store } from '../../../server/ports.ts';
import { createDatabase } from '../../../server/store/database.ts';
import { databases } from '../../support/databases.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { freshStore } from './fresh-store.ts';
import { decision, hour, start } from './samples.ts';

describe.each(databases)('the log of decisions on $name', (database) => {
  const fresh = freshStore(database);
  let store: Store;
  beforeEach(() => {
    store = fresh.store;
  });

  it('is filtered by all that is asked at once', async () => {
    const runs = [
      await store.runs.begin('fiwiki', 'live', start),
      await store.runs.begin('fiwiki', 'live', start)
    ];
    const [sample] = decision({ runId: 1 }).revisions;
    const by = (user: string | null, decidingCheck: string | null) => ({ ...sample!, user, decidingCheck });
    const add = async (about: Partial<Parameters<typeof decision>[0]>) =>
      store.decisions.add(decision({ runId: runs[0]!, state: 'judged', ...about }));
    const page = (title: string) => ({ id: 5, namespace: 0, title });
    const a = await add({ page: page('Äiti 😀'), summary: 'Accepted 1 edit [seula:abc]' });
    const b = await add({
      page: page('100 % café_'),
      decision: 'manual',
      decidingCheck: null,
      revisions: [by(null, null)],
      summary: null,
      at: start + hour
    });
    const c = await add({ runId: runs[1]!, wiki: 'dewiki', page: page('Straße'), at: start + 2 * hour });
    const d = await add({
      runId: runs[1]!,
      page: page('Rivi'),
      decision: 'blocked',
      decidingCheck: 'gibberish',
      revisions: [by('Matti', 'gibberish'), by('Äijä', 'bot_user'), by('Matti', 'bot_user')],
      at: start + 3 * hour
    });
    await store.decisions.advance(await add({ state: 'planned', at: start + 4 * hour }), {
      state: 'refused',
      at: start + 4 * hour
    });
    const cases: [DecisionFilter, number[]][] = [
      [{ wiki: 'dewiki' }, [c]],
      [{ wiki: 'dewiki', runId: runs[0]! }, []],
      [{ decision: 'blocked' }, [d]],
      [{ state: 'judged' }, [d, c, b, a]],
      [{ state: 'judged', wiki: 'fiwiki', from: start + 1 }, [d, b]],
      [{ runId: runs[1]! }, [d, c]],
      [{ title: 'Straße' }, [c]],
      [{ title: 'Strasse' }, []],
      [{ title: 'straße' }, []],
      [{ author: 'Matti' }, [d]],
      [{ author: 'matti' }, []],
      [{ author: 'Äijä', check: 'gibberish' }, [d]],
      [{ check: 'bot_user' }, [d]],
      [{ from: start + hour, to: start + 3 * hour }, [c, b]],
      [{ words: 'STRASSE' }, []],
      [{ words: 'straße' }, [c]],
      [{ words: 'matti ÄIJÄ rivi' }, [d]],
      [{ words: 'matti Maija' }, []],
      [{ words: 'seula:ABC' }, [a]],
      [{ words: '%' }, [b]],
      [{ words: '_' }, [b]],
      [{ words: 'e\u0301' }, [b]],
      [{ words: '\\' }, []],
      [{ words: "' OR 1=1 --" }, []],
      [{ title: "x' OR '1'='1" }, []],
      [{ words: ' ', decision: 'manual' }, [b]]
    ];
    for (const [filter, wanted] of cases) {
      const found = await store.decisions.list({ ...filter, limit: 100 });
      expect(
        found.map(({ id }) => id),
        JSON.stringify(filter)
      ).toEqual(wanted);
    }
  });

  it('gives back what every check found, and takes thirty bytes an edit for thirty checks', async () => {
    const runId = await store.runs.begin('fiwiki', 'live', start);
    const outcomes = ['approve', 'block', 'neutral', 'unavailable'] as const;
    const results = Array.from({ length: 30 }, (_, index): [string, (typeof outcomes)[number]] => [
      `check_${String(index).padStart(2, '0')}`,
      outcomes[index % 4]!
    ]);
    const [sample] = decision({ runId }).revisions;
    const revisions = Array.from({ length: 100 }, (_, index) => ({
      ...sample!,
      revisionId: index + 1,
      results,
      cumulative: index % 2 === 0 ? results.slice(0, 3) : []
    }));
    const id = await store.decisions.add(decision({ runId, revisions }));
    const [found] = await store.decisions.list({ limit: 1 });
    expect(found).toMatchObject({ id, revisions });
    const database = createDatabase(fresh.url, recordedLog());
    const row: { results: string } | undefined = await database.read((knex) =>
      knex('decisions').where({ id }).first('results')
    );
    await database.close();
    expect(row?.results.length).toBeLessThan(100 * 60);
  });

  it('still reads decisions of times when results were not kept', async () => {
    const runId = await store.runs.begin('fiwiki', 'live', start);
    const id = await store.decisions.add(decision({ runId }));
    const database = createDatabase(fresh.url, recordedLog());
    await database.read((knex) => knex('decisions').where({ id }).update({ results: null }));
    await database.close();
    expect(await store.decisions.list({ limit: 1 })).toMatchObject([
      { revisions: [{ results: [], cumulative: [] }] }
    ]);
  });
});
