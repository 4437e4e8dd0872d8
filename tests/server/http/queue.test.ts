import { afterEach, expect, it } from 'vitest';
import type { QueuedPage, QueueQuestion } from '../../../server/ports.ts';
import getQueue from '../../../server/routes/get-queue.ts';
import { storedVerdict } from '../store/samples.ts';
import { onlyServices, startApi, type ApiStage } from './api-stage.ts';

let api: ApiStage | null = null;
afterEach(() => api?.close());

/** An API with a queue of so many pages; keeps what it was asked. */
async function withQueue(pages: readonly QueuedPage[]): Promise<QueueQuestion[]> {
  const asked: QueueQuestion[] = [];
  api = await startApi({
    routes: { getQueue },
    services: onlyServices({
      wikis: async () => [
        { id: 'fiwiki', name: 'fiwiki', apiUrl: 'https://fi.example/w/api.php', origins: [] }
      ],
      queue: {
        list: async (_, question) => {
          asked.push(question);
          return { pages: pages.slice(0, question.limit), total: pages.length };
        }
      }
    })
  });
  return asked;
}

const page: QueuedPage = {
  page: { id: 7, namespace: 0, title: '<b>Äiti</b>' },
  stableRevisionId: 10,
  latestRevisionId: 12,
  pendingSince: '2026-11-01T00:00:00.000Z',
  verdict: storedVerdict().verdict,
  authors: ['Maija', null],
  key: 'äiti'
};

it('lists pages with verdicts, and gives a cursor that leads on', async () => {
  const asked = await withQueue([page, { ...page, page: { ...page.page, id: 8 } }]);
  const answer = await api!.get(
    '/api/v1/wikis/fiwiki/queue?sort=title&order=down&limit=1&q=%C3%A4iti&check=min_age'
  );
  const { pages, total, next } = await answer.json();
  expect(answer.status).toBe(200);
  expect(total).toBe(2);
  expect(pages).toEqual([
    {
      page: page.page,
      stableRevisionId: 10,
      latestRevisionId: 12,
      pendingSince: page.pendingSince,
      sizeChange: null,
      authors: ['Maija', null],
      verdict: expect.objectContaining({ decision: page.verdict!.decision, edits: 2 })
    }
  ]);
  await api!.get(`/api/v1/wikis/fiwiki/queue?sort=title&cursor=${next}`);
  expect(asked).toEqual([
    { sort: 'title', descending: true, limit: 2, words: 'äiti', check: 'min_age' },
    { sort: 'title', descending: false, limit: 51, after: { key: 'äiti', pageId: 7 } }
  ]);
});

it.each([
  ['verdict=maybe', 'verdict'],
  ['check=No', 'check'],
  ['namespace=-1', 'namespace'],
  ['sort=author', 'sort'],
  ['limit=101', 'limit'],
  ['cursor=e30', 'cursor'],
  ['colour=red', 'colour']
])('refuses %s', async (query, field) => {
  await withQueue([]);
  const answer = await api!.get(`/api/v1/wikis/fiwiki/queue?${query}`);
  expect(answer.status).toBe(400);
  expect((await answer.json()).params.field).toBe(field);
});

it('knows only the wikis that are served', async () => {
  await withQueue([]);
  expect((await api!.get('/api/v1/wikis/dewiki/queue')).status).toBe(404);
});
