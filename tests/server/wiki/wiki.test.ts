import { expect, onTestFinished, test } from 'vitest';
import { createEmbeddedWiki } from '../../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../../scripts/demo/wiki/http/start-wiki.ts';
import { readLog } from '../../../server/wiki/log-events.ts';
import { createWiki } from '../../../server/wiki/wiki.ts';
import { createTestClient, createTestClock } from './scripted-server.ts';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const MINUTE = 60_000;

/** A wiki where Page A to Page C have a stable revision and one to three pending ones, and our bot may review. */
async function startPendingWiki(pages = ['A', 'B', 'C'], pendingOf = (at: number) => at + 1) {
  const embedded = createEmbeddedWiki({ clock: () => NOW });
  const password = 'a'.repeat(32);
  embedded.addUser({ name: 'Admin', groups: ['sysop'] });
  embedded.addUser({ name: 'Newcomer' });
  embedded.addUser({
    name: 'SeulaBot',
    groups: ['bot', 'reviewer'],
    botPasswords: [{ appId: 'seula', password, grants: ['basic', 'patrol', 'highvolume'] }]
  });
  let at = NOW - 100_000 * MINUTE;
  pages.forEach((name, index) => {
    const title = `Page ${name}`;
    const first = embedded.edit({
      title,
      user: 'Admin',
      text: 'Stable.',
      at: (at += MINUTE),
      autoReview: true
    });
    for (let n = 1; n <= pendingOf(index); n += 1) {
      embedded.edit({
        title,
        user: 'Newcomer',
        text: `Stable.\n\nWords ${first.id}-${n}.`,
        at: (at += MINUTE),
        autoReview: false
      });
    }
  });
  const running = await startWiki(embedded);
  onTestFinished(() => running.close());
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const credentials = { kind: 'botPassword', username: 'SeulaBot@seula', password } as const;
  const client = createTestClient(running.apiUrl, { credentials });
  const anonymous = createTestClient(running.apiUrl);
  return { client, embedded, wiki: createWiki({ client, clock: createTestClock(NOW), log }), anonymous, log };
}

test('a pending page is listed, read, approved and read back', async () => {
  const { client, wiki } = await startPendingWiki();
  expect(await wiki.account()).toMatchObject({ name: 'SeulaBot', rights: expect.any(Set) });
  const pages = await wiki.listPending({ limit: 10 });
  expect(pages.map(({ page }) => page.title)).toEqual(['Page A', 'Page B', 'Page C']);
  const chains = await wiki.readChains(pages);
  expect(chains.map(({ pending }) => pending.length)).toEqual([1, 2, 3]);
  expect(chains[2]?.stable.text).toBe('Stable.');
  expect(chains[2]?.pending[1]).toMatchObject({ user: 'Newcomer', text: expect.stringMatching(/-2\.$/) });

  const chain = chains[2];
  const before = await wiki.readReviewState(chain?.page.id ?? 0);
  expect(before.pendingRevisionIds).toEqual(chain?.pending.map(({ id }) => id));
  const [, second = 0] = before.pendingRevisionIds;
  await wiki.approve({ revisionId: second, summary: 'two safe edits' });
  const after = await wiki.readReviewState(chain?.page.id ?? 0);
  expect(after).toMatchObject({
    stableRevisionId: second,
    pendingRevisionIds: before.pendingRevisionIds.slice(2)
  });
  const [event] = await readLog(client, { type: 'review', title: 'Page C', limit: 1 });
  expect(event).toMatchObject({
    user: 'SeulaBot',
    comment: 'two safe edits',
    revisionId: second,
    stableRevisionId: before.stableRevisionId
  });
});

test('pages are found by any of their revisions', async () => {
  const { wiki } = await startPendingWiki();
  const pages = await wiki.listPending({ limit: 10 });
  const [, { sizeChange, ...b } = { latestRevisionId: 0 }] = pages;
  // Only the list of the queue tells it.
  expect(sizeChange).toBe(12);
  expect(await wiki.findPending({ revisionIds: [b.latestRevisionId] })).toEqual([b]);
  expect(await wiki.findPending({ titles: ['Page B', 'Nothing here'] })).toEqual([b]);
});

test('what the wiki says of itself', async () => {
  const { wiki } = await startPendingWiki();
  expect(await wiki.site()).toMatchObject({
    id: 'wiki',
    language: 'fi',
    reviewNamespaces: [0],
    flagTags: [{ name: 'accuracy', levels: 1 }]
  });
});

test('a hundred pages with three pending revisions each cost few requests', async () => {
  const names = Array.from({ length: 100 }, (_, at) => String(at));
  const { anonymous, embedded, log } = await startPendingWiki(names, () => 3);
  const wiki = createWiki({ client: anonymous, clock: createTestClock(NOW), log });
  const pages = await wiki.listPending({ limit: 1000 });
  const chains = await wiki.readChains(pages);
  expect(chains).toHaveLength(100);
  expect(
    chains.every(({ pending }) => pending.length === 3 && pending.every(({ text }) => text !== null))
  ).toBe(true);
  expect(embedded.requests.countReads()).toBeLessThanOrEqual(10);
});
