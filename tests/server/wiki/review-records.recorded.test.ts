import { expect, test } from 'vitest';
import { createReviewLogReader } from '../../../server/wiki/review-records.ts';
import { recordedAnswer } from './recordings.ts';
import { createTestClient, startScriptedServer, userInfo } from './scripted-server.ts';

test.each([
  'logevents-review',
  'logevents-review-unapprove',
  'logevents-review-approve2',
  'logevents-review-approve2-i',
  'logevents-review-approve-a',
  'logevents-review-approve-ia'
])('every entry of %s is read', async (name) => {
  const { query } = recordedAnswer(name) as { query: { logevents: { logid: number; action: string }[] } };
  const { apiUrl } = await startScriptedServer(({ params: { list, meta } }) => {
    if (meta === 'userinfo') return userInfo(null);
    return { body: { batchcomplete: true, query: list === 'logevents' ? query : { badrevids: {} } } };
  });
  const source = createReviewLogReader(createTestClient(apiUrl));
  const batches = [];
  const options = { known: new Set<number>(), signal: new AbortController().signal };
  for await (const batch of source.read(0, options)) batches.push(batch);
  expect(batches).toMatchObject([{ unreadable: 0 }]);
  expect(batches[0]?.reviews.map(({ logId, action }) => [logId, action])).toEqual(
    query.logevents.map(({ logid, action }) => [logid, action])
  );
});
