// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { mayAsk } from '../../../gadget/mw/may-ask.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
});

function on(place: Record<string, unknown>, own: string | null, userName: string | null = 'Ada'): void {
  const config: Record<string, unknown> = { wgUserName: userName, ...place };
  vi.stubGlobal('mw', {
    config: { get: (name: string) => config[name] ?? null },
    user: { options: { get: () => own } }
  });
}

const address = 'https://companion.test';
const list = { wgCanonicalSpecialPageName: 'PendingChanges' };
const diff = { wgDiffNewId: 3 };
const article = {};

it.each([
  ['the list, before any answer', list, null, true],
  ['the list, after a refusal', list, 'refused', true],
  ['a diff, before any answer', diff, null, true],
  ['a diff, after a refusal', diff, 'refused', false],
  ['a diff, agreed', diff, address, true],
  ['an article, before any answer', article, null, false],
  ['an article, agreed', article, address, true]
])('S31: the gadget itself is fetched only where there is something to do: %s', (_, place, own, wanted) => {
  on(place, own);
  expect(mayAsk()).toBe(wanted);
});

it('S31: a refusal in this browser counts before the preferences', () => {
  on(diff, address);
  localStorage.setItem('userjs-seula-consent', 'refused');
  expect(mayAsk()).toBe(false);
});

it('S31: what this browser knows of another reader is not taken for an account’s consent', () => {
  on(article, null);
  localStorage.setItem('userjs-seula-consent', address);
  expect(mayAsk()).toBe(false);
  on(article, null, null);
  expect(mayAsk()).toBe(true);
});
