import { describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { freshStore } from './fresh-store.ts';
import { endedTrial, start } from './samples.ts';

const bounds = { most: 3, mostBytes: 2_000, since: 0 };

describe.each(databases)('what trials found, on $name', (database) => {
  const place = freshStore(database);
  const known = async (ids: readonly string[]) =>
    (await Promise.all(ids.map((id) => place.store.trials.find(id, 0)))).map((one) => one?.trial ?? null);

  it('comes back as it was, by its whole name alone', async () => {
    const { trials } = place.store;
    expect(await trials.save(endedTrial('tA'), start, bounds)).toBe(true);
    expect(await trials.find('tA', 0)).toEqual(endedTrial('tA'));
    expect([await trials.find('ta', 0), await trials.find('t%', 0), await trials.find('', 0)]).toEqual([
      null,
      null,
      null
    ]);
  });

  it('is kept until it is too old, or too many came after it', async () => {
    const { trials } = place.store;
    for (const [index, id] of ['a', 'b', 'c', 'd', 'e'].entries())
      await trials.save(endedTrial(id), start + index, bounds);
    expect(await known(['a', 'b', 'c', 'd', 'e'])).toEqual([null, null, 'c', 'd', 'e']);
    expect([await trials.find('c', start + 2), await trials.find('c', start + 3)]).toMatchObject([
      { trial: 'c' },
      null
    ]);
    await trials.save(endedTrial('f'), start + 9, { ...bounds, since: start + 4 });
    expect(await known(['c', 'd', 'e', 'f'])).toEqual([null, null, 'e', 'f']);
  });

  it('is not kept where it is too large', async () => {
    const { trials } = place.store;
    const faults = Array.from({ length: 500 }, (_, line) => ({
      line,
      text: `${Math.sin(line + 1)}`,
      code: 'hidden' as const
    }));
    expect(await trials.save({ ...endedTrial('g'), faults }, start, bounds)).toBe(false);
    expect(await trials.find('g', 0)).toBeNull();
  });

  it('S32: goes after ninety days, with the names in it', async () => {
    await place.store.trials.save(endedTrial('h'), start, bounds);
    await place.store.trials.save(endedTrial('i'), start + 1, bounds);
    expect(await place.store.household.forgetBefore(start + 1)).toBe(1);
    expect(await known(['h', 'i'])).toEqual([null, 'i']);
  });
});
