import { describe, expect, it } from 'vitest';
import { ask, buildDossier, judgeDossier, noItem, stranger, type Draft } from './dossier-builder.ts';

const human = { id: 'Q1', isHuman: true, hasDied: false, birthYears: [1960] };

function item(value: object, more: Partial<Draft> = {}): Draft {
  return { edits: ['New.'], evidence: { wikidataItem: { page: value } }, ...more };
}

function text(stable: string, edit: string): Draft {
  return { stable, edits: [edit] };
}

// Judged in 2026.
describe('living_person', () => {
  const cases: [string, Draft, string, string][] = [
    ['a page about a tree', item(noItem), 'neutral', 'not-living'],
    ['a living person on Wikidata', item(human), 'block', 'by-wikidata'],
    ['a dead person on Wikidata', item({ ...human, hasDied: true }), 'neutral', 'not-living'],
    ['something that is no person', item({ ...human, isHuman: false }), 'neutral', 'not-living'],
    ['a person without a date of birth', item({ ...human, birthYears: [] }), 'block', 'by-wikidata'],
    ['born 129 years ago', item({ ...human, birthYears: [1897] }), 'block', 'by-wikidata'],
    ['born 130 years ago', item({ ...human, birthYears: [1896] }), 'neutral', 'not-living'],
    ['born before our era', item({ ...human, birthYears: [-43] }), 'neutral', 'not-living'],
    [
      'two dates of birth, one long ago',
      item({ ...human, birthYears: [1850, 1950] }),
      'block',
      'by-wikidata'
    ],
    [
      'the category, made by a template',
      { edits: ['New.'], evidence: { categories: { page: { names: ['Elävät henkilöt'] } } } },
      'block',
      'by-category'
    ],
    [
      'the category with underscores and in other letters',
      text('A [[luokka:elävät_henkilöt]]', 'B [[luokka:elävät_henkilöt]]'),
      'block',
      'by-category'
    ],
    ['the edit adds the category', text('A', 'A [[Luokka:Elävät henkilöt]]'), 'block', 'by-category'],
    ['the edit takes the category away', text('A [[Luokka:Elävät henkilöt]]', 'A'), 'block', 'by-category'],
    [
      'an earlier edit took it away',
      {
        stable: 'A [[Luokka:Elävät henkilöt]]',
        edits: ['A', 'A B']
      },
      'block',
      'by-category'
    ],
    [
      'a category that begins alike',
      text('A', 'A [[Luokka:Elävät henkilöt joita ei ole]]'),
      'neutral',
      'not-living'
    ],
    [
      'dead by Wikidata, living by the category',
      item({ ...human, hasDied: true }, { stable: 'A [[Luokka:Elävät henkilöt]]' }),
      'block',
      'by-category'
    ]
  ];
  it.each(cases)('%s', (_, one, outcome, says) => {
    expect(ask('living_person', one)).toMatchObject({ outcome, says });
  });

  it.each([
    ['a right', { rights: ['autoreview'] }, {}, 'neutral'],
    ['the right of a bot', { rights: ['bot'] }, {}, 'neutral'],
    [
      'a group that the wiki trusts',
      { groups: ['elämäkerturi'] },
      { trustedGroups: ['elämäkerturi'] },
      'neutral'
    ],
    ['a group that the wiki does not trust', { groups: ['elämäkerturi'] }, {}, 'block'],
    ['a right that is not enough here', { rights: ['autoreview'] }, { trustedRights: ['review'] }, 'block']
  ])('lets an author pass with %s', (_, account, options, outcome) => {
    const author = { Muokkaaja: { ...stranger, ...account } };
    const one = { edits: ['New.'], evidence: { wikidataItem: { page: human }, author }, options };
    expect(ask('living_person', one)).toMatchObject({ outcome });
  });

  it.each(['wikidataItem', 'categories', 'author'])(
    'is unavailable, never "not living", without %s',
    (kind) => {
      const missing = { unavailable: 'failed' };
      const evidence = { [kind]: { page: missing, Muokkaaja: missing } };
      expect(ask('living_person', { edits: ['New.'], evidence })).toMatchObject({ outcome: 'unavailable' });
    }
  );

  it('is unavailable when the text is hidden that may name the category', () => {
    expect(ask('living_person', { edits: [{ text: null }, 'Text.'] })).toMatchObject({
      outcome: 'unavailable'
    });
  });

  it('keeps an edit from being accepted while Wikidata does not answer', () => {
    const author = { Muokkaaja: { ...stranger, rights: ['autoreview'] } };
    const known = buildDossier({ edits: ['New.'], evidence: { author } });
    const unknown = buildDossier({
      edits: ['New.'],
      evidence: { author, wikidataItem: { page: { unavailable: 'timed-out' } } }
    });
    expect([judgeDossier(known).decision, judgeDossier(unknown).decision]).toEqual(['approve', 'manual']);
  });

  it('does without Wikidata where the wiki wants it', () => {
    const one = item({ unavailable: 'failed' }, { options: { wikidata: false } });
    expect(ask('living_person', one)).toMatchObject({ outcome: 'neutral', says: 'not-living' });
  });
});
