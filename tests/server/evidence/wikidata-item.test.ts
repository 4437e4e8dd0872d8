import { describe, expect, it } from 'vitest';
import wikidataItem from '../../../server/evidence/wikidata-item.ts';
import { Site } from '../../../shared/site.ts';
import { items, pageSubject, scriptedApi, sourcesOf, wikiError, type Script } from './scripted-api.ts';

const site = Site.parse({ id: 'fiwiki', extensions: ['WikibaseClient'] });

function statement(value: unknown, more: object = {}) {
  const known = value === undefined ? { snaktype: 'somevalue' } : { snaktype: 'value', datavalue: { value } };
  return { rank: 'normal', mainsnak: known, ...more };
}

const human = statement({ id: 'Q5', 'entity-type': 'item' });
const born = (year: string) => statement({ time: `${year}-03-11T00:00:00Z`, precision: 9 });

/** A wiki whose page N has the item QN. */
const wiki: Script = ({ pageids }) => ({
  query: {
    pages: items(pageids).map((id) => ({ pageid: Number(id), pageprops: { wikibase_item: `Q${id}` } }))
  }
});

async function itemWith(claims: object, asked: Script = wiki): Promise<unknown> {
  const wikidata = scriptedApi(() => ({ entities: { Q5: { id: 'Q5', claims } } }));
  const found = await wikidataItem.fetch(
    [pageSubject({})],
    sourcesOf(scriptedApi(asked), { site, wikidata })
  );
  return found.get('5');
}

describe('an item', () => {
  it('tells of a living person', async () => {
    expect(await itemWith({ P31: [human], P569: [born('+1952')] })).toEqual({
      value: { id: 'Q5', isHuman: true, hasDied: false, birthYears: [1952] }
    });
  });

  it.each([
    ['with a date', statement({ time: '+2001-01-01T00:00:00Z' }), true],
    ['at an unknown time', statement(undefined), true],
    ['that did not happen', { rank: 'normal', mainsnak: { snaktype: 'novalue' } }, false],
    ['in a statement taken back', statement({ time: '+2001-00-00T00:00:00Z' }, { rank: 'deprecated' }), false]
  ])('tells of a death %s', async (_, death, hasDied) => {
    expect(await itemWith({ P31: [human], P570: [death] })).toMatchObject({ value: { hasDied } });
  });

  it('tells all years of birth, those before our era too, and passes over unknown ones', async () => {
    const P569 = [born('+1952'), born('-0043'), statement(undefined), born('+00000001953')];
    expect(await itemWith({ P31: [human], P569 })).toMatchObject({
      value: { birthYears: [1952, -43, 1953] }
    });
  });

  it('of something else is no person, nor one that was called human by mistake', async () => {
    const house = statement({ id: 'Q3947' });
    expect(await itemWith({ P31: [house] })).toMatchObject({ value: { isHuman: false } });
    expect(await itemWith({ P31: [house, { ...human, rank: 'deprecated' }] })).toMatchObject({
      value: { isHuman: false }
    });
    expect(await itemWith({ P31: [house, human] })).toMatchObject({ value: { isHuman: true } });
  });

  it('is none where the page has none', async () => {
    const without: Script = () => ({ query: { pages: [{ pageid: 5 }] } });
    expect(await itemWith({}, without)).toMatchObject({ value: { id: null, isHuman: false } });
  });
});

describe('failures are never "no person"', () => {
  it.each([
    ['the page is not told of', { query: { pages: [] } }],
    ['the page is gone', { query: { pages: [{ pageid: 5, missing: true }] } }]
  ])('%s', async (_, answer) => {
    expect(await itemWith({}, () => answer)).toBeUndefined();
  });

  it.each([
    ['the item is gone', { entities: { Q5: { id: 'Q5', missing: '' } } }],
    ['the item is left out', { entities: {} }],
    ['the item has no statements at all', { entities: { Q5: { id: 'Q5' } } }]
  ])('%s', async (_, answer) => {
    const wikidata = scriptedApi(() => answer);
    const found = await wikidataItem.fetch(
      [pageSubject({})],
      sourcesOf(scriptedApi(wiki), { site, wikidata })
    );
    expect(found.get('5')).toEqual({ unavailable: 'missing' });
  });

  it('Wikidata does not answer', async () => {
    const wikidata = scriptedApi(() => wikiError('timeout'));
    const found = await wikidataItem.fetch(
      [pageSubject({})],
      sourcesOf(scriptedApi(wiki), { site, wikidata })
    );
    expect(found.get('5')).toEqual({ unavailable: 'timed-out' });
  });

  it('Wikidata answers something else', async () => {
    const wikidata = scriptedApi(() => ({ entities: { Q5: { claims: { P31: 'human' } } } }));
    const found = await wikidataItem.fetch(
      [pageSubject({})],
      sourcesOf(scriptedApi(wiki), { site, wikidata })
    );
    expect(found.get('5')).toMatchObject({ unavailable: 'failed' });
  });

  it('there is no way to Wikidata', async () => {
    const found = await wikidataItem.fetch([pageSubject({})], sourcesOf(scriptedApi(wiki), { site }));
    expect(found.get('5')).toEqual({ unavailable: 'not-supported' });
  });
});

describe('requests', () => {
  const pages = Array.from({ length: 60 }, (_, index) => pageSubject({ id: index + 1 }));
  const all: Script = ({ ids }) => ({
    entities: Object.fromEntries(items(ids).map((id) => [id, { id, claims: { P31: [human] } }]))
  });

  it('are one for 50 pages, one for 50 items', async () => {
    const [api, wikidata] = [scriptedApi(wiki), scriptedApi(all)];
    const found = await wikidataItem.fetch(pages, sourcesOf(api, { site, wikidata }));
    expect([api.requests.length, wikidata.requests.length, found.size]).toEqual([2, 2, 60]);
  });

  it('are halved where the items are too large together', async () => {
    const wikidata = scriptedApi((params) =>
      items(params.ids).length > 20 ? wikiError('too-large') : all(params)
    );
    const found = await wikidataItem.fetch(pages, sourcesOf(scriptedApi(wiki), { site, wikidata }));
    expect([...found.values()].every((answer) => 'value' in answer)).toBe(true);
  });

  it('are none on a wiki without Wikidata, where no page has an item', async () => {
    const found = await wikidataItem.fetch([pageSubject({})], sourcesOf(scriptedApi(() => undefined)));
    expect(found.get('5')).toMatchObject({ value: { id: null } });
  });
});
