import { expect, it } from 'vitest';
import categories from '../../../server/evidence/categories.ts';
import { pageSubject, scriptedApi, sourcesOf } from './scripted-api.ts';

function page(pageid: number, ...titles: string[]) {
  return { pageid, ns: 0, title: 'X', categories: titles.map((title) => ({ ns: 14, title })) };
}

it('asks for many pages at once and joins what comes in parts', async () => {
  const api = scriptedApi(() => [
    { query: { pages: [page(5, 'Luokka:Puut'), { pageid: 6, ns: 0, title: 'Y' }] } },
    { query: { pages: [page(5, 'Luokka:Turku, Suomi', 'Luokka:A:B_c'), { pageid: 7, missing: true }] } }
  ]);
  const subjects = [5, 6, 7].map((id) => pageSubject({ id }));
  const found = await categories.fetch(subjects, sourcesOf(api));
  expect(Object.fromEntries(found)).toEqual({
    '5': { value: { names: ['Puut', 'Turku, Suomi', 'A:B c'] } },
    '6': { value: { names: [] } }
  });
  expect(api.requests[0]).toMatchObject({ prop: 'categories', pageids: '5|6|7', cllimit: 'max' });
});
