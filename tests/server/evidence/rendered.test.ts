import { expect, it } from 'vitest';
import rendered from '../../../server/evidence/rendered.ts';
import { pageSubject, revisionSubjects, scriptedApi, sourcesOf, wikiError } from './scripted-api.ts';

function answer(text: string, ...names: string[]) {
  return { parse: { title: 'X', text, categories: names.map((category) => ({ sortkey: '', category })) } };
}

it('gives HTML and categories', async () => {
  const api = scriptedApi(({ oldid }) => answer(`<p>${oldid}</p>`, 'Elävät_henkilöt'));
  const found = await rendered.fetch(revisionSubjects(pageSubject({})), sourcesOf(api));
  expect(found.get('101')).toEqual({ value: { html: '<p>101</p>', categories: ['Elävät henkilöt'] } });
  expect(api.requests[0]).toMatchObject({ action: 'parse', prop: 'text|categories' });
});

it('renders equal texts of a page once', async () => {
  const page = pageSubject({
    stable: { text: 'A' },
    pending: [{ text: 'B' }, { text: 'A' }, { text: null }]
  });
  const other = pageSubject({ id: 6, stable: { id: 200, text: 'A' }, pending: [] });
  const api = scriptedApi(({ oldid }) => answer(String(oldid)));
  const found = await rendered.fetch([...revisionSubjects(page), ...revisionSubjects(other)], sourcesOf(api));
  expect(api.requests.map(({ oldid }) => oldid).sort()).toEqual(['100', '101', '103', '200']);
  expect(found.get('102')).toEqual(found.get('100'));
});

it.each([
  [wikiError('api', 'permissiondenied'), 'hidden'],
  [wikiError('api', 'nosuchrevid'), 'missing'],
  [wikiError('too-large'), 'too-large'],
  [wikiError('timeout'), 'timed-out'],
  [new Error('anything'), 'failed']
])('says why there is none: %s is %s', async (fault, unavailable) => {
  const api = scriptedApi(() => fault);
  const found = await rendered.fetch(revisionSubjects(pageSubject({ pending: [] })), sourcesOf(api));
  expect(found.get('100')).toEqual({ unavailable });
});
