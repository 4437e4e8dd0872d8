import { describe, expect, it } from 'vitest';
import { checks } from '../../../server/checks/index.generated.ts';
import { ask, type Draft } from './dossier-builder.ts';

const living = { id: 'Q1', isHuman: true, hasDied: false, birthYears: [1960] };

function draft(
  damaging: number | null,
  goodfaith: number | null,
  options: object = {},
  evidence: object = {}
): Draft {
  const score = (value: number | null) =>
    value === null ? { 101: { unavailable: 'failed' } } : { 101: { probability: value } };
  return {
    edits: ['New.'],
    evidence: { damaging: score(damaging), goodfaith: score(goodfaith), ...evidence },
    options: { ...options }
  };
}

const aboutLiving = { wikidataItem: { page: living } };
const oneOff = { damaging: 0, damagingLiving: 0 };
const allOff = { ...oneOff, goodfaith: 0, goodfaithLiving: 0 };

describe('ores_scores', () => {
  const cases: [string, Draft, string, string][] = [
    ['good scores', draft(0.1, 0.9), 'neutral', 'good'],
    ['damaging', draft(0.31, 0.9), 'block', 'damaging'],
    ['not in good faith', draft(0.1, 0.69), 'block', 'bad-faith'],
    ['at both thresholds', draft(0.3, 0.7), 'neutral', 'good'],
    ['damaging model switched off', draft(null, 0.9, oneOff), 'neutral', 'good'],
    ['the other model still counts', draft(null, 0.5, oneOff), 'block', 'bad-faith'],
    ['all switched off', draft(null, null, allOff), 'neutral', 'off'],
    ['living person: stricter damage', draft(0.11, 0.95, {}, aboutLiving), 'block', 'damaging'],
    ['living person: stricter faith', draft(0.05, 0.89, {}, aboutLiving), 'block', 'bad-faith'],
    ['living person: at both thresholds', draft(0.1, 0.9, {}, aboutLiving), 'neutral', 'good'],
    [
      'living person: 0 switches a model off there, too',
      draft(0.9, 0.95, { damagingLiving: 0 }, aboutLiving),
      'neutral',
      'good'
    ],
    [
      'living person: on there only',
      draft(0.2, 0.95, { damaging: 0, goodfaith: 0 }, aboutLiving),
      'block',
      'damaging'
    ],
    [
      'living person by category',
      draft(0.2, 0.95, {}, { categories: { page: { names: ['Elävät_henkilöt'] } } }),
      'block',
      'damaging'
    ],
    [
      'the same thresholds for all: nobody asks who is living',
      draft(
        0.2,
        0.95,
        { damagingLiving: 0.3, goodfaithLiving: 0.7 },
        {
          categories: { page: { unavailable: 'failed' } },
          wikidataItem: { page: { unavailable: 'failed' } }
        }
      ),
      'neutral',
      'good'
    ]
  ];
  it.each(cases)('%s', (_, one, outcome, says) => {
    expect(ask('ores_scores', one)).toMatchObject({ outcome, says });
  });

  it.each([
    ['the one', draft(null, 0.99)],
    ['the other', draft(0.01, null)],
    ['a bad one is there, the other missing', draft(0.99, null)]
  ])('a missing score is no good score: %s', (_, one) => {
    expect(ask('ores_scores', one)).toMatchObject({ outcome: 'unavailable' });
  });

  it('is unavailable where it cannot be told who is living', () => {
    const evidence = { wikidataItem: { page: { unavailable: 'failed' } } };
    expect(ask('ores_scores', draft(0.2, 0.95, {}, evidence))).toMatchObject({ outcome: 'unavailable' });
    expect(ask('ores_scores', draft(0.2, 0.95, { wikidata: false }, evidence))).toMatchObject({
      outcome: 'neutral'
    });
  });

  it('is unavailable when the text is hidden that may name the category of living people', () => {
    const edits = [{ text: null }, 'New.'];
    expect(ask('ores_scores', { ...draft(0.05, 0.95), edits })).toMatchObject({ outcome: 'unavailable' });
  });

  it('shows score and threshold in force', () => {
    const said = ask('ores_scores', draft(0.4567, 0.95, {}, aboutLiving));
    expect(said).toMatchObject({ params: [0.457, 0.1], setting: 'damagingLiving' });
  });

  it('never approves, and is off where nothing is set', () => {
    expect(checks.find(({ id }) => id === 'ores_scores')).toMatchObject({
      can: ['block'],
      onByDefault: false
    });
  });
});
