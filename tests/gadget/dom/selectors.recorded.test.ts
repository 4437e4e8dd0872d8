// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findPendingList } from '../../../gadget/dom/pending-rows.ts';
import { selectorProofs } from '../../../gadget/dom/selector-proofs.ts';
import { selectors } from '../../../gadget/dom/selectors.ts';
import { readSavedPage, savedPageNames, withoutScripts } from '../support/saved-page.ts';

function documentOf(name: string): Document {
  const html = readSavedPage(name);
  if (html === null) throw new Error(`There is no saved page ${name}.`);
  return new DOMParser().parseFromString(withoutScripts(html), 'text/html');
}

const proofs = Object.entries(selectorProofs).flatMap(([selector, { found, absent = [] }]) => [
  ...found.map((page) => ({ selector: selector as keyof typeof selectors, page, isThere: true })),
  ...absent.map((page) => ({ selector: selector as keyof typeof selectors, page, isThere: false }))
]);

describe('foreign selectors', () => {
  it.each(proofs)('$selector in $page: $isThere', ({ selector, page, isThere }) => {
    expect(documentOf(page).querySelector(selectors[selector]) !== null).toBe(isThere);
  });

  it.each(savedPageNames().filter((name) => /\/pendingchanges\.[\w-]+\.\w+$/.test(name)))(
    'finds all rows of %s',
    (name) => {
      const list = findPendingList(documentOf(name));
      expect(list?.kind).toBe(name.startsWith('1.39') ? 'list' : 'table');
      expect(list?.rows).toHaveLength(50);
      expect(list?.rows[0]).toMatchObject({ title: 'Fort Tuominen', stableRevisionId: 115 });
      expect(list?.rows.map(({ title }) => title).join()).not.toContain('_');
    }
  );

  it('finds nothing where nothing is listed', () => {
    expect(findPendingList(documentOf('1.39/pendingchanges-empty.vector-2022.reviewer'))).toBeNull();
    expect(findPendingList(documentOf('1.43/pendingchanges-empty.minerva.reviewer'))).toBeNull();
  });
});
