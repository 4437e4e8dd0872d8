import { expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { addArticle } from './people.ts';
import { setStage } from './stage.ts';

/** Every kind of author as often as any other, so that on half of the pages there is something to approve. */
const authors = [
  'Newcomer',
  '192.0.2.7',
  'Trusted',
  'LinkBot',
  'Vandal',
  '198.51.100.9',
  'Reviewer',
  '2001:DB8:0:0:0:0:0:7'
];

it('judges 100 pages with three pending edits each with at most half a request an edit', async () => {
  const database = await databases[0]!.create();
  const stage = await setStage(database, (wiki) => {
    for (let page = 0; page < 100; page += 1) {
      const edits = [0, 1, 2].map((place) => ({
        user: authors[(page * 7 + place * 3 + Math.floor(page / authors.length)) % authors.length]!,
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
