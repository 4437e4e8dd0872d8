import { afterEach, describe, expect, it, vi } from 'vitest';
import { placeOf } from '../../../gadget/mw/concerns.ts';
import { mayConcern } from '../../../gadget/mw/may-concern.ts';
import { readWikiPage } from '../../../gadget/mw/wiki-page.ts';
import { configOf, readSavedPage, savedPageNames } from '../support/saved-page.ts';

const on = (config: Record<string, unknown>) => {
  vi.stubGlobal('mw', { config: { get: (name: string) => config[name] ?? null } });
  const place = placeOf(readWikiPage());
  return { place, loads: mayConcern() };
};
afterEach(() => vi.unstubAllGlobals());

describe('which saved pages concern us', () => {
  const expected: [RegExp, string][] = [
    [/^pendingchanges/, 'pending-changes'],
    [/^diff-(stable-to-cur|between-two-pending|prev-middle)/, 'diff'],
    [/^special-diff-two/, 'diff'],
    [/^article-pending\./, 'article'],
    [/^diff-of-reviewed-to-reviewed/, 'reviewed-diff'],
    [/^history-never-reviewed/, 'none'],
    [/^history/, 'history'],
    [/^(recentchanges|watchlist|log-|edit-|talk-page|main-page|unreviewedpages|article-clean)/, 'none']
  ];

  it.each(savedPageNames())('%s', (name) => {
    const html = readSavedPage(name) ?? '';
    if (!html.includes('RLCONF')) return;
    const { place, loads } = on(configOf(html));
    const want = expected.find(([pattern]) => pattern.test(name.split('/')[1] ?? ''))?.[1];
    if (want) expect(place ?? 'none').toBe(want);
    if (place) expect(loads).toBe(true);
    if (want === 'none' && !/edit-pending/.test(name)) expect(loads).toBe(false);
  });
});
