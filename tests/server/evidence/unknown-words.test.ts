import { describe, expect, it } from 'vitest';
import unknownWords from '../../../server/evidence/unknown-words.ts';
import { pageSubject, revisionSubjects, scriptedApi, sourcesOf } from './scripted-api.ts';

const listed = new Set('järvessä on paljon kaloja automne'.split(' '));
const words = () => ({ has: (key: string) => listed.has(key) });

async function fetched(texts: (string | null)[], list: (() => { has(key: string): boolean }) | null = words) {
  const [stable, ...pending] = texts;
  const page = pageSubject({ stable: { text: stable }, pending: pending.map((text) => ({ text })) });
  const found = await unknownWords.fetch(
    revisionSubjects(page).slice(1),
    sourcesOf(
      scriptedApi(() => undefined),
      { words: list }
    )
  );
  return found.get(String(100 + pending.length));
}

describe('unknown words', () => {
  it('are those added that the list has not', async () => {
    expect(await fetched(['Järvessä on.', 'Järvessä on paljonn kaloja.'])).toEqual({
      value: { hasList: true, unknown: ['paljonn'], unknownRemoved: [] }
    });
  });

  it('of earlier edits count for the whole change', async () => {
    const found = await fetched(['On.', 'On paljonn.', 'On paljonn kalojaa.']);
    expect(found).toEqual({
      value: { hasList: true, unknown: ['kalojaa', 'paljonn'], unknownRemoved: [] }
    });
  });

  it('are told of removed words too, which were slips then', async () => {
    expect(await fetched(['Järvessä on paljonn kaloja.', 'Järvessä on paljon kaloja.'])).toEqual({
      value: { hasList: true, unknown: [], unknownRemoved: ['paljonn'] }
    });
  });

  it('with an article before an apostrophe are known by what follows', async () => {
    expect(await fetched(['On.', "On l'automne."])).toMatchObject({ value: { unknown: [] } });
    expect(await fetched(['On.', "On l'autmone."])).toMatchObject({ value: { unknown: ["l'autmone"] } });
  });

  it('are not looked for without a list', async () => {
    expect(await fetched(['On.', 'On paljonn.'], null)).toEqual({
      value: { hasList: false, unknown: [], unknownRemoved: [] }
    });
  });

  it('of a hidden text are not known', async () => {
    expect(await fetched(['On.', null])).toEqual({ unavailable: 'missing' });
  });

  it('are not known when the list is damaged', () => {
    const damaged = () => {
      throw new Error('damaged');
    };
    expect(() => fetchWith(damaged)).toThrow('damaged');
  });
});

function fetchWith(list: () => never): unknown {
  return unknownWords.fetch(
    [],
    sourcesOf(
      scriptedApi(() => undefined),
      { words: list }
    )
  );
}
