import { expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { addArticle } from './people.ts';
import { setStage } from './stage.ts';

/** Who edits wait from: mostly newcomers, and now and then somebody trusted whose edit came on top of theirs. */
const queues: readonly (readonly [string, string, string])[] = [
  ['Newcomer', 'Newcomer', 'Newcomer'],
  ['192.0.2.7', 'Newcomer', 'Trusted'],
  ['Trusted', 'LinkBot', 'Trusted'],
  ['Vandal', '198.51.100.9', 'Reviewer'],
  ['LinkBot', 'Newcomer', '192.0.2.7'],
  ['2001:DB8:0:0:0:0:0:7', 'Newcomer', 'LinkBot']
];

it('judges 100 pages with three pending edits each with at most half a request an edit', async () => {
  const database = await databases[0]!.create();
  const stage = await setStage(database, (wiki) => {
    for (let page = 0; page < 100; page += 1) {
      const edits = queues[page % queues.length]!.map((user, place) => ({
        user,
        change: (text: string) => `${text}\nTietoa lisää, kohta ${page}.${place}.`
      }));
      addArticle(wiki, `Kaupunki ${page}`, edits);
    }
  });
  try {
    const result = await stage.pass('dry');
    expect(result).toMatchObject({ outcome: 'done', pagesJudged: 100 });
    expect(stage.wiki.requests.countReads()).toBeLessThanOrEqual(0.5 * 300);
    const decided = (await stage.decisions()).map(({ page }) => page.title);
    expect(new Set(decided).size).toBe(100);
  } finally {
    await stage.close();
  }
});
