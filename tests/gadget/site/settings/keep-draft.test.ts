import { expect, it } from 'vitest';
import { createKeptDraft } from '../../../../gadget/site/settings/keep-draft.ts';

function aStorage() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key)
  } as unknown as Storage;
  return { kept, storage };
}

it('keeps changes for one wiki, and forgets them', () => {
  const { kept, storage } = aStorage();
  const draft = createKeptDraft('fiwiki', () => storage);
  expect(draft.read()).toBeNull();
  draft.write({ version: 3, patch: { bot: { waitMinutes: 5 } } });
  expect(createKeptDraft('fiwiki', () => storage).read()).toEqual({
    version: 3,
    patch: { bot: { waitMinutes: 5 } }
  });
  expect(createKeptDraft('dewiki', () => storage).read()).toBeNull();
  draft.write(null);
  expect(kept.size).toBe(0);
});

it('survives what is no draft, and a browser that keeps nothing', () => {
  const { kept, storage } = aStorage();
  for (const text of ['{', '[]', '{"version":"3","patch":{}}', '{"version":3,"patch":[]}']) {
    kept.set('seula-draft-fiwiki', text);
    expect(createKeptDraft('fiwiki', () => storage).read()).toBeNull();
  }
  const none = createKeptDraft('fiwiki', () => {
    throw new Error('SecurityError');
  });
  expect(none.read()).toBeNull();
  none.write({ version: 1, patch: { a: 1 } });
});
