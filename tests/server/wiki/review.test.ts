import { expect, test } from 'vitest';
import { findPendingPages } from '../../../server/wiki/find-pending-pages.ts';
import { approveRevision } from '../../../server/wiki/review-action.ts';
import { readReviewState } from '../../../server/wiki/review-state.ts';
import { historyScript, type ScriptedPage } from './history-script.ts';
import {
  apiError,
  BOT,
  createTestClient,
  createTestClock,
  startScriptedServer,
  withSignIn,
  type ScriptedAnswer
} from './scripted-server.ts';

const stateOf = async (page: ScriptedPage, pageId = page.id) => {
  const { apiUrl, requests } = await startScriptedServer(historyScript([page]));
  const state = await readReviewState(createTestClient(apiUrl), pageId);
  return { state, requests };
};

test('the state of a page takes one request and no cache', async () => {
  const { requests, state } = await stateOf({
    id: 1,
    stable: 11,
    revisions: [10, 11, 12, 13].map((id) => ({ id }))
  });
  expect(state).toMatchObject({
    page: { id: 1, namespace: 0, title: 'Page 1' },
    stableRevisionId: 11,
    pendingRevisionIds: [12, 13],
    latestRevisionId: 13,
    pendingSince: '2026-01-01T00:01:00Z',
    hindrances: []
  });
  expect(state.pending[0]).toMatchObject({
    id: 12,
    parentId: 11,
    sha1: expect.stringMatching(/^[0-9a-f]{40}$/),
    text: null
  });
  expect(requests).toHaveLength(1);
  expect(requests[0]?.params).toMatchObject({ maxage: '0', smaxage: '0', maxlag: '5' });
});

test('a page that only some may review concerns the page, a right that is missing the account', async () => {
  const page = { id: 1, stable: 10, revisions: [{ id: 10 }, { id: 11 }] };
  const hindrancesOf = async (rights: string[]) => {
    const whole = historyScript([page], { rights });
    const { apiUrl } = await startScriptedServer((request, number) => {
      const answer = whole(request, number) as { body: { query: { pages: { actions: object }[] } } };
      const [told] = answer.body.query.pages;
      if (told) told.actions = { review: [{ code: 'permissiondenied' }] };
      return answer;
    });
    return (await readReviewState(createTestClient(apiUrl), 1)).hindrances;
  };
  expect(await hindrancesOf(['read', 'review'])).toEqual(['page-restricted']);
  expect(await hindrancesOf(['read'])).toEqual(['permissiondenied']);
});

test('a page in order, and one never reviewed, have nothing pending', async () => {
  const settled = await stateOf({ id: 1, stable: 11, revisions: [{ id: 10 }, { id: 11 }] });
  expect(settled.state).toMatchObject({ stableRevisionId: 11, pendingRevisionIds: [], pendingSince: null });
  const fresh = await stateOf({ id: 1, stable: null, revisions: [{ id: 10 }, { id: 11 }] });
  expect(fresh.state).toMatchObject({ stableRevisionId: null, pendingRevisionIds: [], latestRevisionId: 11 });
});

test('more than fifty pending revisions take a second request', async () => {
  const revisions = Array.from({ length: 80 }, (_, at) => ({ id: 100 + at }));
  const { requests, state } = await stateOf({ id: 1, stable: 101, revisions });
  expect(state.pendingRevisionIds).toEqual(revisions.slice(2).map(({ id }) => id));
  expect(requests).toHaveLength(2);
});

test('a page that is gone is said to be gone', async () => {
  const { apiUrl } = await startScriptedServer(historyScript([]));
  await expect(readReviewState(createTestClient(apiUrl), 9)).rejects.toMatchObject({
    code: 'page-missing',
    params: { pageId: 9 }
  });
});

test('an approval names the revision and leaves unapprove out', async () => {
  const { apiUrl, requests } = await startScriptedServer(
    withSignIn(() => ({ body: { review: { result: 'Success' } } }))
  );
  const client = createTestClient(apiUrl, { credentials: BOT });
  await approveRevision(client, { revisionId: 12, comment: 'safe edits', flags: { accuracy: 1 } });
  const [approval] = requests.filter(({ params }) => params.action === 'review');
  expect(approval?.params).toMatchObject({
    revid: '12',
    comment: 'safe edits',
    flag_accuracy: '1',
    token: 'csrf-secret-token+\\'
  });
  expect(approval?.params).not.toHaveProperty('unapprove');
});

test.each<[string, ScriptedAnswer, object]>([
  ['notarget', apiError('notarget'), { code: 'api', params: { apiCode: 'notarget' } }],
  ['notreviewable', apiError('notreviewable'), { code: 'api', params: { apiCode: 'notreviewable' } }],
  [
    'permissiondenied',
    apiError('permissiondenied'),
    { code: 'api', params: { apiCode: 'permissiondenied' } }
  ],
  [
    'a parallel approval',
    apiError('internal_api_error_Exception'),
    { code: 'unknown-outcome', params: { apiCode: 'internal_api_error_Exception' } }
  ],
  ['no result', { body: { review: {} } }, { code: 'unknown-outcome' }]
])('an approval that meets %s throws the raw truth', async (_, answer, failure) => {
  const { apiUrl } = await startScriptedServer(withSignIn(() => answer));
  const client = createTestClient(apiUrl, { credentials: BOT });
  await expect(approveRevision(client, { revisionId: 12, comment: '' })).rejects.toMatchObject(failure);
});

test('an approval does not wait: the page has to be looked at again first', async () => {
  const clock = createTestClock();
  const { apiUrl, requests } = await startScriptedServer(
    withSignIn(({ params }) =>
      params.action === 'review'
        ? apiError('maxlag', { 'retry-after': '5' })
        : { body: { query: { pages: [] } } }
    )
  );
  const client = createTestClient(apiUrl, { credentials: BOT, clock });
  const approve = () => approveRevision(client, { revisionId: 12, comment: '' });
  await expect(approve()).rejects.toMatchObject({ code: 'maxlag' });
  await expect(approve()).rejects.toMatchObject({ code: 'rate-limited', params: { reason: 'paused' } });
  expect(requests.filter(({ params }) => params.action === 'review')).toHaveLength(1);
  expect(clock.slept).toEqual([]);
});

test('pending pages are found by title and by id, others are left out', async () => {
  const pending = {
    pageid: 1,
    ns: 0,
    title: 'A',
    lastrevid: 12,
    flagged: { stable_revid: 11, pending_since: '2026-01-01T00:00:00Z' }
  };
  const settled = { pageid: 2, ns: 0, title: 'B', lastrevid: 21, flagged: { stable_revid: 21 } };
  const pages = [
    pending,
    settled,
    { ns: 0, title: 'C', missing: true },
    { title: '<', invalid: true, invalidreason: 'x' },
    { pageid: 3, ns: 1, title: 'Talk:A', lastrevid: 31 }
  ];
  const { apiUrl, requests } = await startScriptedServer(({ params }) => ({
    body:
      params.meta === 'userinfo'
        ? { query: { userinfo: { id: 0, name: 'x', anon: true, rights: [] } } }
        : { query: { pages } }
  }));
  const client = createTestClient(apiUrl);
  const found = await findPendingPages(client, {
    titles: ['A', 'B', 'C', '<', 'Talk:A'],
    pageIds: [1],
    revisionIds: [12]
  });
  expect(found).toEqual([
    {
      page: { id: 1, namespace: 0, title: 'A' },
      stableRevisionId: 11,
      latestRevisionId: 12,
      pendingSince: '2026-01-01T00:00:00Z'
    }
  ]);
  expect(requests.filter(({ params }) => params.prop === 'flagged|info')).toHaveLength(3);
});
