import { describe, expect, it } from 'vitest';
import { checks } from '../../../server/checks/index.generated.ts';
import { ask, buildDossier, judgeDossier, stranger, type Draft } from './dossier-builder.ts';

const missing = { 101: { unavailable: 'failed' } };

function draft(agnostic: number | null, multilingual: number | null, options: object = {}): Draft {
  const score = (value: number | null) => (value === null ? missing : { 101: { probability: value } });
  return {
    edits: ['New.'],
    evidence: { revertRisk: score(agnostic), revertRiskMultilingual: score(multilingual) },
    options: { ...options }
  };
}

describe('revert_risk', () => {
  const cases: [string, Draft, string, string][] = [
    ['above the threshold', draft(0.71, null), 'block', 'high'],
    ['at the threshold', draft(0.7, null), 'neutral', 'low'],
    ['the number is not rounded before it is judged', draft(0.70001, null), 'block', 'high'],
    [
      'the multilingual model, where its language is known',
      draft(null, 0.9, { model: 'multilingual' }),
      'block',
      'high'
    ],
    [
      'the other model, where the language is not known to the multilingual one',
      draft(0.9, null, { model: 'multilingual', languages: ['de'] }),
      'block',
      'high'
    ],
    ['switched off by 0', draft(null, null, { threshold: 0 }), 'neutral', 'off'],
    ['another threshold', draft(0.5, null, { threshold: 0.4 }), 'block', 'high']
  ];
  it.each(cases)('%s', (_, one, outcome, says) => {
    expect(ask('revert_risk', one)).toMatchObject({ outcome, says });
  });

  it.each([
    ['language-agnostic', draft(null, 0.01)],
    ['multilingual', draft(0.01, null, { model: 'multilingual' })]
  ])('without a score of the %s model is unavailable, whatever the other says', (_, one) => {
    expect(ask('revert_risk', one)).toMatchObject({ outcome: 'unavailable' });
  });

  it('a score that is no probability is no score', () => {
    const evidence = { revertRisk: { 101: { probability: 1.2 } } };
    expect(ask('revert_risk', { edits: ['New.'], evidence })).toMatchObject({ outcome: 'unavailable' });
  });

  it('shows risk and threshold', () => {
    expect(ask('revert_risk', draft(0.98765, null))).toMatchObject({
      params: [0.988, 0.7],
      setting: 'threshold'
    });
  });

  it('never approves, and is off where nothing is set', () => {
    expect(checks.find(({ id }) => id === 'revert_risk')).toMatchObject({
      can: ['block'],
      onByDefault: false
    });
    expect(ask('revert_risk', draft(0, null))).toMatchObject({ outcome: 'neutral' });
  });

  it.each([
    [0.1, 'approve'],
    [0.9, 'blocked'],
    [null, 'manual']
  ])('with the score %s the edit of a trusted author is: %s', (risk, decision) => {
    const { evidence } = draft(risk, null);
    const author = { Muokkaaja: { ...stranger, rights: ['autoreview'] } };
    const dossier = buildDossier({ edits: ['New.'], evidence: { ...evidence, author } });
    const settings = { ...dossier.settings, checks: { revert_risk: { enabled: true } } };
    expect(judgeDossier({ ...dossier, settings }).decision).toBe(decision);
  });
});
