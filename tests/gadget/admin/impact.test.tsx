// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { ImpactChecks } from '../../../gadget/admin/impact/ImpactChecks.tsx';
import { ImpactResult } from '../../../gadget/admin/impact/ImpactResult.tsx';
import { readPreview } from '../../../gadget/admin/impact/read-impact.ts';
import { createStore } from '../../../gadget/state/store.ts';
import { Impact, Preview } from '../../../shared/impact.ts';
import { anApp, inApp } from '../support/an-app.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const some = { approve: 4, blocked: 0, right: 3, wrong: 1, precision: 0.75, coverage: 0.4 };
const none = { approve: 0, blocked: 0, right: 0, wrong: 0, precision: null, coverage: 0 };
const all = { ...some, manual: 6 };

/** What the companion sends, as its schema has it. */
const sent: Preview = {
  preview: 'a',
  wiki: 'fiwiki',
  state: 'done',
  done: 10,
  of: 10,
  impact: Impact.parse({
    wiki: 'fiwiki',
    since: '2026-11-01T00:00:00Z',
    pages: 5,
    revisions: 10,
    leftOut: 0,
    lackingEvidence: 0,
    before: all,
    after: all,
    newly: { approve: 0, blocked: 0, manual: 4 },
    checks: [
      { checkId: 'bot_user', before: some, after: none },
      { checkId: 'user_block', before: some, after: some }
    ],
    changes: [],
    more: 0
  })
};

it('shows how often each check that changes was right, and how much it accepts, now and then', () => {
  const { impact } = readPreview(Preview.parse(sent));
  const app = anApp({ texts: createStore({ 'seula-check-bot_user-title': 'Bot' }) });
  const { container } = render(inApp(app, <ImpactChecks checks={impact?.checks ?? []} />));
  expect(container.querySelector('summary')?.textContent).toBe('What 1 check would do otherwise');
  const rows = [...container.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent.replace(/[\u2066-\u2069]/g, ''))
  );
  expect(rows).toEqual([
    ['', 'Safe to accept', 'Right, as far as is known', 'Accepted of all', 'Held back'],
    ['Bot', '4, then 0', '75 %, then –', '40 %, then 0 %', '0, then 0']
  ]);
});

it('shows nothing of checks where none changes', () => {
  const { container } = render(
    inApp(anApp(), <ImpactChecks checks={[{ checkId: 'a', before: some, after: some }]} />)
  );
  expect(container.textContent).toBe('');
});

it('tells how many edits are newly decided each way, and from what to what', () => {
  vi.stubGlobal('mw', { util: { getUrl: (page: string) => `/wiki/${page}` } });
  const change = {
    page: { id: 1, namespace: 0, title: 'Ada' },
    before: 'approve',
    after: 'manual',
    outcome: 'reverted'
  } as const;
  const { impact } = readPreview(sent);
  if (!impact) throw new Error('There is no result.');
  const changes = Array.from({ length: 101 }, (_, index) => ({ ...change, revisionId: index + 1 }));
  const { container } = render(inApp(anApp(), <ImpactResult impact={{ ...impact, changes, more: 2 }} />));
  const words = (element: Element) => element.textContent.replace(/[\u2066-\u2069]/g, '');
  const [table] = container.querySelectorAll('table');
  expect([...(table?.rows ?? [])].map((row) => [...row.cells].map(words))).toEqual([
    ['', 'Now', 'Then', 'Newly so'],
    ['Safe to accept', '4', '4', '0'],
    ['Needs a look', '6', '6', '4'],
    ['Held back', '0', '0', '0'],
    ['Right, as far as is known', '75 %', '75 %'],
    ['Accepted of all', '40 %', '40 %']
  ]);
  const list = [...container.querySelectorAll('li')].map(words);
  expect(list[0]).toBe('Ada Safe to accept → Needs a look (people reverted it)');
  expect(list.slice(100)).toEqual(['… and 3 more']);
});
