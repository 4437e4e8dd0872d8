import { describe, expect, it } from 'vitest';
import { checks } from '../../../server/checks/index.generated.ts';
import { ask, type Draft } from './dossier-builder.ts';

function draft(edit: string, unknown: string[], more: Partial<Draft> = {}): Draft {
  const evidence = { unknownWords: { 101: { hasList: true, unknown } } };
  return { stable: 'Järvessä on kaloja.', edits: [`Järvessä on kaloja. ${edit}`], ...more, evidence };
}

describe('unknown_words', () => {
  const cases: [string, Draft, string, string][] = [
    ['all words known', draft('Ja rapuja.', []), 'neutral', 'all-known'],
    ['a word that the wiki has never used', draft('Ja paljonn rapuja.', ['paljonn']), 'block', 'unknown'],
    ['an unknown word that was there before', draft('Ja rapuja.', ['kaloja']), 'neutral', 'all-known'],
    [
      'there is no list',
      {
        edits: ['New.'],
        evidence: { unknownWords: { 101: { hasList: false, unknown: [] } } }
      },
      'neutral',
      'no-list'
    ],
    [
      'fewer than the wiki wants',
      draft('Ja paljonn rapuja.', ['paljonn'], {
        options: { leastWords: 2 }
      }),
      'neutral',
      'few'
    ],
    [
      'the same word twice is one',
      draft('Paljonn ja paljonn.', ['paljonn'], {
        options: { leastWords: 2 }
      }),
      'neutral',
      'few'
    ],
    [
      'shorter than the wiki wants',
      draft('Ja joz.', ['joz'], { options: { leastLetters: 4 } }),
      'neutral',
      'all-known'
    ],
    [
      'a word that the wiki calls fine',
      draft('Ja Paljonn rapuja.', ['paljonn'], {
        options: { knownWords: ['PALJONN'] }
      }),
      'neutral',
      'all-known'
    ]
  ];
  it.each(cases)('%s', (_, one, outcome, says) => {
    expect(ask('unknown_words', one)).toMatchObject({ outcome, says });
  });

  it('marks each place', () => {
    expect(ask('unknown_words', draft('Siellä paljonn, paljonn kalaa.', ['paljonn']))).toMatchObject({
      params: [1, ['paljonn']],
      marked: ['after: paljonn', 'after: paljonn']
    });
  });

  it('is off where nothing is set', () => {
    expect(checks.find(({ id }) => id === 'unknown_words')?.onByDefault).toBe(false);
  });

  it('is unavailable when the list could not be read', () => {
    const evidence = { unknownWords: { 101: { unavailable: 'failed' } } };
    expect(ask('unknown_words', { edits: ['New.'], evidence })).toMatchObject({ outcome: 'unavailable' });
  });
});
