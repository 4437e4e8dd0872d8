import { describe, expect, test } from 'vitest';
import { readLog } from '../../../server/wiki/log-events.ts';
import { createTestClient, startScriptedServer } from './scripted-server.ts';
import { recordedAnswer, recordingsAreHere } from './recordings.ts';

const entry = (logid: number, more: object = {}) => ({
  logid,
  ns: 0,
  title: 'Page',
  pageid: 0,
  logpage: 84,
  type: 'review',
  action: 'approve',
  timestamp: '2026-11-18T11:45:59Z',
  user: 'Ann',
  userid: 3,
  comment: 'ok',
  params: { 0: 836, 1: 319, 2: '20261117234559' },
  ...more
});

const eventsOf = async (type: 'review' | 'block' | 'rights', ...logevents: object[]) => {
  const { apiUrl } = await startScriptedServer(() => ({
    body: { batchcomplete: true, query: { logevents } }
  }));
  return readLog(createTestClient(apiUrl), { type, limit: 100 });
};

test('a review tells its revisions, as numbers or as old text, with or without its time', async () => {
  const events = await eventsOf(
    'review',
    entry(3),
    entry(2, { action: 'approve2-i', params: ['389', '0'] }),
    entry(1, { action: 'unapprove', params: [] })
  );
  expect(events).toMatchObject([
    {
      id: 3,
      action: 'approve',
      pageId: 84,
      revisionId: 836,
      stableRevisionId: 319,
      revisionTimestamp: '2026-11-17T23:45:59Z'
    },
    { id: 2, action: 'approve2-i', revisionId: 389, stableRevisionId: 0, revisionTimestamp: null },
    { id: 1, action: 'unapprove', revisionId: null, stableRevisionId: null }
  ]);
});

test('hidden parts are null', async () => {
  const {
    params: _p,
    title: _t,
    ns: _n,
    pageid: _i,
    logpage: _l,
    user: _u,
    userid: _d,
    comment: _c,
    ...bare
  } = entry(1);
  const events = await eventsOf('review', {
    ...bare,
    actionhidden: true,
    userhidden: true,
    commenthidden: true
  });
  expect(events).toMatchObject([
    { title: null, pageId: null, user: null, userId: null, comment: null, revisionId: null }
  ]);
});

test('blocks tell duration, end and extent', async () => {
  const block = (params: object, action = 'block') => entry(1, { type: 'block', action, params });
  const events = await eventsOf(
    'block',
    block({ duration: '1 week', flags: ['nocreate'], sitewide: true, expiry: '2026-11-26T13:51:00Z' }),
    block({ duration: 'infinity', flags: [], sitewide: false }, 'reblock'),
    block([], 'unblock')
  );
  expect(events).toMatchObject([
    {
      action: 'block',
      duration: '1 week',
      expiry: '2026-11-26T13:51:00Z',
      sitewide: true,
      flags: ['nocreate']
    },
    { action: 'reblock', expiry: 'infinity', sitewide: false },
    { action: 'unblock', duration: null, expiry: null, sitewide: null, flags: null }
  ]);
});

test('changes of rights tell both sides', async () => {
  const events = await eventsOf(
    'rights',
    entry(1, { type: 'rights', action: 'rights', params: { oldgroups: ['bot'], newgroups: [] } })
  );
  expect(events).toMatchObject([{ oldGroups: ['bot'], newGroups: [] }]);
});

test.each([
  ['a lost revision', { params: { 1: 319, 2: '20261117234559' } }],
  ['a lost page', { logpage: undefined }],
  ['a lost author', { user: undefined }],
  ['another log', { type: 'delete' }]
])('%s is malformed', async (_, more) => {
  await expect(eventsOf('review', entry(1, more))).rejects.toMatchObject({ code: 'malformed' });
});

test('asks for what is wanted and no more than that', async () => {
  const { apiUrl, requests } = await startScriptedServer((_, n) => ({
    body: {
      continue: { lecontinue: `x|${n}`, continue: '-||' },
      query: { logevents: [entry(2 * n), entry(2 * n + 1)] }
    }
  }));
  const events = await readLog(createTestClient(apiUrl), {
    type: 'review',
    action: 'unapprove',
    title: 'Page',
    user: 'Ann',
    since: '2026-11-01T00:00:00Z',
    until: '2026-11-20T00:00:00Z',
    limit: 3
  });
  expect(events.map(({ id }) => id)).toEqual([2, 3, 4]);
  expect(requests).toHaveLength(2);
  expect(requests[0]?.params).toMatchObject({
    leaction: 'review/unapprove',
    letitle: 'Page',
    leuser: 'Ann',
    lestart: '2026-11-20T00:00:00Z',
    leend: '2026-11-01T00:00:00Z',
    lelimit: '3'
  });
  expect(requests[0]?.params).not.toHaveProperty('letype');
});

if (recordingsAreHere)
  describe('as recorded', () => {
    test.each([
      ['review', 'logevents-review'],
      ['review', 'logevents-review-approve2-i'],
      ['review', 'logevents-review-unapprove2'],
      ['block', 'logevents-block'],
      ['rights', 'logevents-rights']
    ] as const)('%s: %s', async (type, name) => {
      const { apiUrl } = await startScriptedServer(() => ({
        body: { ...(recordedAnswer(name) as object), continue: undefined }
      }));
      const events = await readLog(createTestClient(apiUrl), { type, limit: 100 });
      expect(events.length).toBeGreaterThan(0);
      expect(events.every(({ user }) => user !== null)).toBe(true);
    });
  });
