import { describe, expect, it } from 'vitest';
import categoryTree from '../../../server/evidence/category-tree.ts';
import { Site } from '../../../shared/site.ts';
import { items, pageSubject, revisionSubjects, scriptedApi, sourcesOf, wikiError } from './scripted-api.ts';

const site = Site.parse({
  id: 'fiwiki',
  language: 'fi',
  namespaces: [{ id: 14, names: ['Luokka', 'Category'] }]
});
const old = 'Teksti.\n[[Luokka:Puut]]\n';

function edits(...texts: string[]) {
  const page = pageSubject({ stable: { text: old }, pending: texts.map((text) => ({ text })) });
  return revisionSubjects(page).slice(1);
}

const api = () =>
  scriptedApi(({ titles, cllimit }) => {
    expect(cllimit).toBe('max');
    return {
      query: {
        pages: items(titles).map((title) => {
          const name = title.replace('Category:', '');
          return name === 'Uusi'
            ? { title: `Luokka:${name}`, missing: true }
            : { title: `Luokka:${name}`, categories: [{ title: 'Luokka:Kasvit' }] };
        })
      }
    };
  });

describe('the pages of categories', () => {
  it('are read, with what they are part of, where an edit changed categories alone', async () => {
    const found = await categoryTree.fetch(edits(`${old}[[Luokka:Uusi]]\n`), sourcesOf(api(), { site }));
    expect(found.get('101')).toEqual({
      value: {
        categories: [
          { name: 'Puut', exists: true, parents: ['Kasvit'] },
          { name: 'Uusi', exists: false, parents: [] }
        ]
      }
    });
  });

  it('are asked for once for many edits', async () => {
    const script = api();
    await categoryTree.fetch(
      edits(`${old}[[Luokka:Uusi]]\n`, `${old}[[Luokka:Uusi]]\n[[Luokka:C]]\n`),
      sourcesOf(script, { site })
    );
    expect(script.requests).toHaveLength(1);
  });

  it('are not asked for where the text changed too, or no category did', async () => {
    const script = api();
    const subjects = edits('Toinen.\n[[Luokka:Puut]]\n[[Luokka:Uusi]]\n');
    const found = await categoryTree.fetch(subjects, sourcesOf(script, { site }));
    expect(found.get('101')).toEqual({ value: { categories: [] } });
    expect(script.requests).toEqual([]);
    expect(categoryTree.worthwhile?.(edits(`${old}Lisää.`)[0]!)).toBe(false);
    expect(categoryTree.worthwhile?.(edits(`${old}[[Luokka:Uusi]]`)[0]!)).toBe(true);
    expect(categoryTree.otherwise?.(edits(old)[0]!)).toEqual({ value: { categories: [] } });
  });

  it('are missing when the wiki does not answer', async () => {
    const script = scriptedApi(() => wikiError('http-status'));
    await expect(
      categoryTree.fetch(edits(`${old}[[Luokka:Uusi]]\n`), sourcesOf(script, { site }))
    ).rejects.toThrow();
  });
});
