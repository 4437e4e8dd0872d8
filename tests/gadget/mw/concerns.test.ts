import { afterEach, describe, expect, it, vi } from 'vitest';
import { placeOf } from '../../../gadget/mw/concerns.ts';
import { readWikiPage } from '../../../gadget/mw/wiki-page.ts';

const on = (config: Record<string, unknown>) => {
  vi.stubGlobal('mw', { config: { get: (name: string) => config[name] ?? null } });
  return placeOf(readWikiPage());
};
afterEach(() => vi.unstubAllGlobals());

const pending = { wgAction: 'view', wgStableRevisionId: 343, wgCurRevisionId: 598, wgIsArticle: true };

describe('which page concerns us', () => {
  it.each([
    ['an article with pending changes', pending, 'article'],
    ['a reviewed article', { ...pending, wgStableRevisionId: 598 }, null],
    ['an article never reviewed', { ...pending, wgStableRevisionId: 0 }, null],
    ['its history', { ...pending, wgAction: 'history', wgIsArticle: false }, 'history'],
    [
      'the history of a page never reviewed',
      { wgAction: 'history', wgCurRevisionId: 598, wgStableRevisionId: 0 },
      null
    ],
    ['a diff to a pending edit', { ...pending, wgDiffOldId: 343, wgDiffNewId: 598 }, 'diff'],
    [
      'a diff without the article below',
      { ...pending, wgIsArticle: false, wgDiffOldId: 343, wgDiffNewId: 598 },
      'diff'
    ],
    ['a diff between pending edits', { ...pending, wgDiffOldId: 597, wgDiffNewId: 598 }, 'diff'],
    ['a diff the wrong way round', { ...pending, wgDiffOldId: 598, wgDiffNewId: 343 }, 'diff'],
    ['a diff between reviewed edits', { ...pending, wgDiffOldId: 300, wgDiffNewId: 343 }, 'reviewed-diff'],
    ['a diff on a talk page', { wgAction: 'view', wgCurRevisionId: 9, wgDiffOldId: 8, wgDiffNewId: 9 }, null],
    ['the list', { wgCanonicalSpecialPageName: 'PendingChanges' }, 'pending-changes'],
    ['another list', { wgCanonicalSpecialPageName: 'RecentChanges' }, null],
    [
      'a mobile diff',
      { wgCanonicalSpecialPageName: 'MobileDiff', wgPageName: 'Special:MobileDiff/343...598' },
      'diff'
    ],
    ['garbage', { ...pending, wgStableRevisionId: '343' }, null]
  ])('%s', (_, config, place) => {
    expect(on(config)).toBe(place);
  });

  it('reads the revisions of a mobile diff from its title', () => {
    vi.stubGlobal('mw', {
      config: {
        get: (name: string) =>
          ({ wgCanonicalSpecialPageName: 'MobileDiff', wgPageName: 'Special:MobileDiff/343...598' })[name] ??
          null
      }
    });
    expect(readWikiPage()).toMatchObject({ diffOld: 343, diffNew: 598 });
  });

  it('knows the flags that have levels', () => {
    const params = { tags: { accuracy: { levels: 3 }, depth: { levels: 1 }, odd: null } };
    vi.stubGlobal('mw', {
      config: { get: (name: string) => (name === 'wgFlaggedRevsParams' ? params : null) }
    });
    expect(readWikiPage().levels).toEqual({ accuracy: 3 });
  });
});
