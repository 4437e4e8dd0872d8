import { describe, expect, it } from 'vitest';
import { createClassicWikis } from '../../../server/classic/classic-wikis.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { recordedLog } from '../../support/recorded-log.ts';

const entriesOf = (...ids: string[]) => ids.map((id) => ({ id, apiUrl: `https://${id}.example/w/api.php` }));

describe('wikis of the classic API', () => {
  it('keep their numbers when the list is put in another order, grows and shrinks', async () => {
    const store = createStore({ url: 'sqlite::memory:', log: recordedLog() });
    await store.migrate();
    const numbersOf = async (...ids: string[]) => {
      const wikis = createClassicWikis({ entries: entriesOf(...ids), numbers: store.wikiNumbers });
      return Object.fromEntries((await wikis.list()).map(({ id, number }) => [id, number]));
    };
    expect(await numbersOf('fiwiki', 'dewiki')).toEqual({ fiwiki: 1, dewiki: 2 });
    expect(await numbersOf('plwiki', 'dewiki', 'fiwiki')).toEqual({ plwiki: 3, dewiki: 2, fiwiki: 1 });
    expect(await numbersOf('plwiki')).toEqual({ plwiki: 3 });
    expect(await numbersOf('arwiki', 'fiwiki')).toEqual({ arwiki: 4, fiwiki: 1 });
    await store.close();
  });

  it('are found by number and by database name, and by nothing else', async () => {
    const numbers = {
      of: (ids: readonly string[]) => Promise.resolve(new Map(ids.map((id, at) => [id, at + 7])))
    };
    const wikis = createClassicWikis({ entries: entriesOf('zh_min_nanwiki', 'fiwiktionary', 'x1'), numbers });
    expect(await wikis.list()).toMatchObject([
      { number: 8, id: 'fiwiktionary', code: 'fiwiktionary', name: 'Finnish Wiktionary' },
      { number: 9, id: 'x1', code: 'x1', name: 'x1' },
      { number: 7, id: 'zh_min_nanwiki', code: 'zh-min-nan' }
    ]);
    for (const key of ['8', 'fiwiktionary']) expect(await wikis.find(key)).toMatchObject({ number: 8 });
    for (const key of ['0', '08', '8.0', '', ' 8', 'fi', 'Fiwiktionary', 'constructor', '1'])
      expect(await wikis.find(key), key).toBeNull();
  });
});
