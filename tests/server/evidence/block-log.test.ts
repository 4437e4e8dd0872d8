import { expect, it } from 'vitest';
import blockLog from '../../../server/evidence/block-log.ts';
import { authors, scriptedApi, sourcesOf, wikiError } from './scripted-api.ts';

function answer(...logevents: object[]) {
  return { query: { logevents } };
}

const at = '2026-02-01T00:00:00Z';

it('asks by the English name of the namespace, which every wiki knows', async () => {
  const api = scriptedApi(() => answer());
  await blockLog.fetch(authors('Häirikkö 1'), sourcesOf(api));
  expect(api.requests[0]).toMatchObject({ letype: 'block', letitle: 'User:Häirikkö 1', lelimit: 'max' });
});

it('tells blocks, changes and their ends apart', async () => {
  const restrictions = { pages: [{ page_ns: 0, page_title: 'Onni' }], namespaces: [4] };
  const api = scriptedApi(() => [
    answer(
      { action: 'unblock', timestamp: at, params: [] },
      { action: 'reblock', timestamp: at, params: { sitewide: true } }
    ),
    answer(
      { action: 'block', timestamp: at, params: { sitewide: false, restrictions } },
      { action: 'block', timestamp: at, params: { duration: 'infinity', flags: [] } },
      { action: 'block', timestamp: at }
    )
  ]);
  const plain = { timestamp: at, partial: false, pages: [], namespaces: [] };
  expect((await blockLog.fetch(authors('A'), sourcesOf(api))).get('A')).toEqual({
    value: {
      events: [
        { ...plain, action: 'unblock' },
        { ...plain, action: 'reblock' },
        { ...plain, action: 'block', partial: true, pages: ['Onni'], namespaces: [4] },
        { ...plain, action: 'block' },
        { ...plain, action: 'block' }
      ]
    }
  });
});

it('costs only its own answer when one request fails, and reports it', async () => {
  const failures: unknown[] = [];
  const api = scriptedApi(({ letitle }) => (letitle === 'User:A' ? wikiError('timeout') : answer()));
  const found = await blockLog.fetch(
    authors('A', 'B'),
    sourcesOf(api, { failed: (fault) => failures.push(fault) })
  );
  expect(found.get('A')).toEqual({ unavailable: 'timed-out' });
  expect(found.get('B')).toEqual({ value: { events: [] } });
  expect(failures).toHaveLength(1);
});

it('gives up on a log without end', async () => {
  const api = scriptedApi(() => Array.from({ length: 9 }, () => answer()));
  expect((await blockLog.fetch(authors('A'), sourcesOf(api))).get('A')).toEqual({ unavailable: 'too-large' });
});
