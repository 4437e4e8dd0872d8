import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { routes } from '../../../server/routes/index.generated.ts';
import { ApiError } from '../../../shared/api-error.ts';
import { onlyServices, startApi, type ApiStage } from './api-stage.ts';

const operatorToken = '0123456789abcdef0123456789abcdef';
let api: ApiStage;
const asked: unknown[][] = [];
beforeAll(async () => {
  const services = onlyServices({
    async wikiChoices(...question) {
      asked.push(question);
      if (question[2] === 'Away')
        throw Object.assign(new Error('network'), { name: 'WikiError', code: 'network' });
      return ['Elävät henkilöt'];
    }
  });
  api = await startApi({ routes, services, operatorToken });
});
afterAll(() => api.close(0));

function ask(query: Record<string, string>, headers = { authorization: `Bearer ${operatorToken}` }) {
  const path = `/api/v1/wikis/fiwiki/choices?${new URLSearchParams(query).toString()}`;
  return api.get(path, { headers });
}

it('tells what the wiki has for what was typed', async () => {
  const answer = await ask({ source: 'categories', typed: ' Elä ' });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toEqual({ choices: ['Elävät henkilöt'] });
  expect(asked.splice(0)).toEqual([['fiwiki', 'categories', 'Elä']]);
});

it('says so when the wiki does not answer', async () => {
  const answer = await ask({ source: 'pages', typed: 'Away' });
  expect(answer.status).toBe(502);
  expect(ApiError.parse(await answer.json())).toMatchObject({
    code: 'wiki-failed',
    params: { reason: 'network' }
  });
  asked.splice(0);
});

it('asks no wiki for who is not signed in', async () => {
  const answer = await api.get('/api/v1/wikis/fiwiki/choices?source=pages&typed=A');
  expect(answer.status).toBe(401);
  expect(asked).toEqual([]);
});

test.each([
  ['typed', { source: 'pages', typed: '' }],
  ['typed', { source: 'pages', typed: '  ' }],
  ['typed', { source: 'pages' }],
  ['typed', { source: 'pages', typed: 'a|b' }],
  ['typed', { source: 'pages', typed: 'a#b' }],
  ['typed', { source: 'pages', typed: '{{a' }],
  ['typed', { source: 'pages', typed: '<a' }],
  ['typed', { source: 'pages', typed: 'a\nb' }],
  ['typed', { source: 'pages', typed: 'a\u0000' }],
  ['typed', { source: 'pages', typed: 'a\u009f' }],
  ['typed', { source: 'pages', typed: 'x'.repeat(256) }],
  ['source', { source: 'passwords', typed: 'a' }],
  ['source', { typed: 'a' }],
  ['limit', { source: 'pages', typed: 'a', limit: '500' }]
])('S13: %s that means nothing is refused: %j', async (field, query) => {
  const answer = await ask(query);
  expect(answer.status).toBe(400);
  expect(ApiError.parse(await answer.json())).toMatchObject({ code: 'bad-request', params: { field } });
  expect(asked).toEqual([]);
});
