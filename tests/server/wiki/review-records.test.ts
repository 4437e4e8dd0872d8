import { expect, onTestFinished, test } from 'vitest';
import { createEmbeddedWiki, type EmbeddedWiki } from '../../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../../scripts/demo/wiki/http/start-wiki.ts';
import type { LoggedReview } from '../../../server/ports.ts';
import { createReviewLogReader } from '../../../server/wiki/review-records.ts';
import { createTestClient, startScriptedServer, userInfo } from './scripted-server.ts';

const start = Date.UTC(2026, 10, 1);
const hour = 3_600_000;

/** A wiki with a reviewer, an editor whose own edits are reviewed automatically, and people; and what is read of its log. */
async function stage() {
  const wiki = createEmbeddedWiki({ clock: () => start + 1_000 * hour });
  wiki.addUser({ name: 'Anna', groups: ['reviewer'] });
  wiki.addUser({ name: 'Trusted', groups: ['autoreview'] });
  wiki.addUser({ name: 'Newcomer' });
  const running = await startWiki(wiki);
  onTestFinished(() => running.close());
  const client = createTestClient(running.apiUrl);
  const read = async (since = start, known = new Set<number>()) => {
    const reviews: LoggedReview[] = [];
    const source = createReviewLogReader(client);
    for await (const batch of source.read(since, { known, signal: new AbortController().signal }))
      reviews.push(...batch.reviews);
    return reviews;
  };
  return { wiki, read };
}

/** A page that has been reviewed. */
function reviewed(wiki: EmbeddedWiki, title: string, at = start): number {
  const { id } = wiki.edit({ title, user: 'Newcomer', text: 'one', at });
  wiki.review({ revisionId: id, user: 'Anna', at: at + hour });
  return id;
}

test('a review tells the oldest edit that waited for it, and who made that', async () => {
  const { wiki, read } = await stage();
  const stable = reviewed(wiki, 'Page');
  const pages = wiki.page('Page');
  const waiting = wiki.edit({ title: 'Page', user: '192.0.2.7', text: 'two', at: start + 2 * hour });
  wiki.edit({ title: 'Page', user: 'Trusted', text: 'three', at: start + 3 * hour });
  const last = wiki.edit({ title: 'Page', user: 'Newcomer', text: 'four', at: start + 4 * hour });
  wiki.review({ revisionId: last.id, user: 'Anna', at: start + 5 * hour });
  wiki.unreview({ revisionId: last.id, user: 'Anna', at: start + 6 * hour });
  expect(await read()).toMatchObject([
    {
      action: 'approve-i',
      revisionId: stable,
      stableRevisionId: 0,
      pendingRevisionId: null,
      pendingAt: null,
      reviewedUser: 'Newcomer'
    },
    {
      action: 'approve',
      at: start + 5 * hour,
      namespace: 0,
      pageId: pages?.id,
      title: 'Page',
      reviewer: 'Anna',
      revisionId: last.id,
      stableRevisionId: stable,
      pendingRevisionId: waiting.id,
      pendingAt: start + 2 * hour,
      reviewedUser: '192.0.2.7',
      reviewedIsTrusted: false
    },
    { action: 'unapprove', revisionId: last.id, pendingRevisionId: null, reviewedUser: 'Newcomer' }
  ]);
});

test('rights tell whose edits could be reviewed automatically', async () => {
  const { wiki, read } = await stage();
  reviewed(wiki, 'Page');
  const { id } = wiki.edit({
    title: 'Page',
    user: 'Trusted',
    text: 'two',
    at: start + 2 * hour,
    autoReview: false
  });
  wiki.review({ revisionId: id, user: 'Anna', at: start + 3 * hour });
  const [, second] = await read();
  expect(second).toMatchObject({ reviewedUser: 'Trusted', reviewedIsTrusted: true });
});

test('long rows of edits are followed, together and one by one, to the first after the stable version', async () => {
  const { wiki, read } = await stage();
  const firsts: number[] = [];
  for (const [title, edits] of [
    ['Short', 3],
    ['Long', 40]
  ] as const) {
    reviewed(wiki, title);
    const ids = Array.from(
      { length: edits },
      (_, index) => wiki.edit({ title, user: 'Newcomer', text: `${index}`, at: start + 2 * hour + index }).id
    );
    firsts.push(ids[0] ?? 0);
    wiki.review({ revisionId: ids.at(-1) ?? 0, user: 'Anna', at: start + 3 * hour });
  }
  const requests = wiki.requests.list.length;
  const found = (await read()).filter(({ action }) => action === 'approve');
  expect(found.map(({ pendingRevisionId }) => pendingRevisionId)).toEqual(firsts);
  expect(wiki.requests.list.length - requests).toBeLessThan(20);
});

test('an older revision than the stable one had not waited', async () => {
  const { wiki, read } = await stage();
  const { id } = wiki.edit({ title: 'Page', user: 'Newcomer', text: 'one', at: start });
  const newer = wiki.edit({ title: 'Page', user: 'Newcomer', text: 'two', at: start + 1 });
  wiki.review({ revisionId: newer.id, user: 'Anna', at: start + hour });
  wiki.review({ revisionId: id, user: 'Anna', at: start + 2 * hour });
  const [, older] = await read();
  expect(older).toMatchObject({ revisionId: id, stableRevisionId: newer.id, pendingRevisionId: null });
});

test('what is deleted or hidden is null, and its review is told still', async () => {
  const { wiki, read } = await stage();
  reviewed(wiki, 'Page');
  const { id } = wiki.edit({ title: 'Page', user: 'Newcomer', text: 'two', at: start + 2 * hour });
  wiki.review({ revisionId: id, user: 'Anna', at: start + 3 * hour });
  wiki.hideRevision({ revisionId: id, hide: { user: true }, user: 'Anna' });
  reviewed(wiki, 'Gone', start + 4 * hour);
  wiki.delete({ title: 'Gone', user: 'Anna' });
  const [, hidden, gone] = await read();
  expect(hidden).toMatchObject({ reviewer: 'Anna', reviewedUser: null, pendingRevisionId: id });
  expect(gone).toMatchObject({ title: 'Gone', reviewedUser: null, pendingRevisionId: null });
});

test('reading goes on from a time, without what is known', async () => {
  const { wiki, read } = await stage();
  for (let index = 0; index < 4; index += 1) reviewed(wiki, `Page ${index}`, start + index * 2 * hour);
  const all = await read();
  expect(all.map(({ title }) => title)).toEqual(['Page 0', 'Page 1', 'Page 2', 'Page 3']);
  const from = all[2]?.at ?? 0;
  expect((await read(from)).map(({ title }) => title)).toEqual(['Page 2', 'Page 3']);
  expect((await read(from, new Set([all[3]?.logId ?? 0]))).map(({ title }) => title)).toEqual(['Page 2']);
});

test('more than one part of the log is followed by its continuation', async () => {
  const { wiki, read } = await stage();
  for (let index = 0; index < 501; index += 1) {
    const params = { '0': 1, '1': 0, '2': '20260101000000' };
    const event = {
      type: 'review',
      action: 'approve-a',
      title: 'Page',
      ns: 0,
      pageId: 1,
      comment: '',
      params
    };
    wiki.addLog({ ...event, user: 'Anna', at: start + index });
  }
  expect(await read()).toHaveLength(501);
});

test('an entry that cannot be read is counted, passed over and seen; old and hidden ones are read', async () => {
  const entry = (logid: number, more: object = {}) => ({
    logid,
    ns: 0,
    title: 'Page',
    pageid: 0,
    logpage: 84,
    type: 'review',
    action: 'approve2-a',
    timestamp: `2026-11-18T11:45:${logid}Z`,
    user: 'Anna',
    userid: 3,
    comment: '',
    params: [836, '319'],
    ...more
  });
  const { title: _t, ns: _n, logpage: _l, params: _p, user: _u, userid: _i, ...bare } = entry(12);
  const logevents = [
    entry(11),
    { ...bare, actionhidden: true, userhidden: true },
    entry(13, { params: { 0: 'many' } }),
    { no: 'entry' },
    entry(15, { params: ['836'] })
  ];
  const { apiUrl } = await logOf(logevents);
  const batches = [];
  const source = createReviewLogReader(createTestClient(apiUrl));
  const options = { known: new Set<number>(), signal: new AbortController().signal };
  for await (const batch of source.read(0, options)) batches.push(batch);
  expect(batches).toMatchObject([
    {
      unreadable: 3,
      lastLogId: 15,
      lastAt: Date.parse('2026-11-18T11:45:15Z'),
      reviews: [
        { logId: 11, action: 'approve2-a', revisionId: 836, stableRevisionId: 319, reviewer: 'Anna' },
        { logId: 12, title: null, pageId: null, namespace: null, revisionId: null, reviewer: null }
      ]
    }
  ]);
});

/** A wiki with that log, and none of the revisions. */
function logOf(logevents: readonly unknown[]) {
  return startScriptedServer(({ params: { list, meta } }) => {
    if (meta === 'userinfo') return userInfo(null);
    const query = list === 'logevents' ? { logevents } : { badrevids: {} };
    return { body: { batchcomplete: true, query } };
  });
}
