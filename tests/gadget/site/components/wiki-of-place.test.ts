import { describe, expect, it } from 'vitest';
import {
  addressForWiki,
  hasAllWikis,
  wikiOfPlace
} from '../../../../gadget/site/components/wiki-of-place.ts';
import { findSitePage } from '../../../../shared/site-pages.ts';

const placeOf = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'http://x');
  return { path: pathname, query: Object.fromEntries(searchParams) };
};
const wikiAt = (address: string, first: string | undefined = 'fiwiki') =>
  wikiOfPlace(findSitePage(placeOf(address).path), placeOf(address), first);
const chosenAt = (address: string, id: string) =>
  addressForWiki(findSitePage(placeOf(address).path)?.page ?? null, placeOf(address), id);

describe('the wiki in the head of a page', () => {
  it.each([
    ['/', ''],
    ['/nowhere', ''],
    ['/decisions', ''],
    ['/decisions?wiki=dewiki', 'dewiki'],
    ['/audit?wiki=dewiki', 'dewiki'],
    ['/decisions/dewiki/7', 'dewiki'],
    ['/wikis/dewiki/queue', 'dewiki'],
    ['/statistics', 'fiwiki'],
    ['/statistics?wiki=dewiki', 'dewiki'],
    ['/statistics?by=series&wiki=dewiki', ''],
    ['/statistics?by=month', '']
  ])('is at %s the one that the page shows: "%s"', (address, wiki) => expect(wikiAt(address)).toBe(wiki));

  it('is none where none is served', () =>
    expect(wikiOfPlace(findSitePage('/statistics'), placeOf('/statistics'), undefined)).toBe(''));

  it.each([
    ['/', 'dewiki', '/wikis/dewiki/queue'],
    ['/decisions?check=user_block&cursor=x', 'dewiki', '/decisions?check=user_block&wiki=dewiki'],
    ['/audit?kind=stop&cursor=x', 'dewiki', '/audit?kind=stop&wiki=dewiki'],
    ['/decisions/fiwiki/7', 'dewiki', '/decisions?wiki=dewiki'],
    ['/decisions/fiwiki/7', '', '/decisions'],
    ['/wikis/fiwiki/try', 'dewiki', '/wikis/dewiki/try'],
    ['/statistics?resolution=daily', 'dewiki', '/statistics?resolution=daily&wiki=dewiki'],
    ['/statistics?by=month&month=202611', 'dewiki', '/statistics?month=202611&wiki=dewiki'],
    ['/statistics?wiki=dewiki', '', '/statistics?by=series'],
    ['/statistics?by=month', '', '/statistics?by=month']
  ])('leads from %s and a choice of "%s" to %s', (address, id, there) =>
    expect(chosenAt(address, id)).toBe(there)
  );

  it('can be all of them only where the page can show that', () => {
    const can = ['/', '/statistics', '/decisions', '/decisions/fiwiki/7', '/wikis/fiwiki/queue'];
    expect(can.map((path) => hasAllWikis(findSitePage(path)?.page ?? null))).toEqual([
      true,
      true,
      true,
      true,
      false
    ]);
  });
});
