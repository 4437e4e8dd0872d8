import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../server/ports.ts';
import { unpackJson } from '../../../server/store/packed-json.ts';
import { databases } from '../../support/databases.ts';
import { freshStore } from './fresh-store.ts';
import { dossier, hour, start, storedVerdict } from './samples.ts';

const wiki = 'fiwiki';

describe.each(databases)('the history of reviews on $name', (database) => {
  const fresh = freshStore(database);
  let store: Store;
  beforeEach(() => {
    store = fresh.store;
  });

  const keep = (about: Parameters<typeof dossier>[0]) =>
    store.verdicts.save(storedVerdict(about), dossier(about));

  it('counts each edit once, by the newest verdict on it, and reads what it was judged from', async () => {
    await keep({ at: start });
    await keep({ at: start + hour, pending: [12, 13] });
    await keep({ at: start + hour, pageId: 2, title: 'B', pending: [20] });
    await keep({ at: start - hour, pageId: 3, title: 'C', pending: [30] });
    await keep({ at: start, wiki: 'dewiki', pageId: 4, title: 'D', pending: [40] });
    const found = await store.reviewHistory.since(wiki, start, 100);
    expect(found.map(({ revisionIds }) => [...revisionIds].sort())).toEqual([[20], [12, 13], [11]]);
    expect(
      (await store.reviewHistory.since(wiki, start, 2)).flatMap(({ revisionIds }) => revisionIds)
    ).toHaveLength(2);
    const [first] = await store.reviewHistory.read(found);
    expect(JSON.parse(first?.document ?? '')).toMatchObject({ page: { title: 'B' } });
    expect(await unpackJson(first?.body)).toMatchObject({ page: { title: 'B' } });
    await store.verdicts.removeBefore(start + 1);
    expect((await store.reviewHistory.read(found)).map(({ body }) => body !== null)).toEqual([true, true]);
  });

  it('tells what happened last to an edit, and asks again about what may still change', async () => {
    const history = store.reviewHistory;
    await keep({ at: start, pending: [11, 12, 13, 14] });
    const open = (lookedBefore: number) =>
      history.openRevisions(wiki, { since: start, lookedBefore, limit: 10 });
    expect(await open(start + 1)).toEqual(
      [11, 12, 13, 14].map((revisionId) => ({ revisionId, pageId: 1, stableRevisionId: 10 }))
    );
    const none = { approvedAt: null, unapprovedAt: null, revertedAt: null };
    await history.learnOutcomes(
      wiki,
      [
        { ...none, revisionId: 11, approvedAt: start },
        { ...none, revisionId: 12, approvedAt: start },
        { ...none, revisionId: 13, approvedAt: start },
        { ...none, revisionId: 14 }
      ],
      start
    );
    await history.learnOutcomes(wiki, [{ ...none, revisionId: 12, unapprovedAt: start + 1 }], start + 1);
    await history.learnOutcomes(wiki, [{ ...none, revisionId: 13, revertedAt: start + 1 }], start + 1);
    const outcomes = await history.outcomes(wiki, [11, 12, 13, 14, 15]);
    expect([...outcomes].sort()).toEqual([
      [11, 'approved'],
      [12, 'unapproved'],
      [13, 'reverted'],
      [14, 'open']
    ]);
    expect(await open(start)).toEqual([]);
    expect((await open(start + 2)).map(({ revisionId }) => revisionId)).toEqual([11, 14, 12]);
    await history.learnOutcomes(wiki, [{ ...none, revisionId: 12, approvedAt: start + 5 }], start + 5);
    expect((await history.outcomes(wiki, [12])).get(12)).toBe('approved');
    expect(await history.outcomes('dewiki', [11])).toEqual(new Map());
  });
});
