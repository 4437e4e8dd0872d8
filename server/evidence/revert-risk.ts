import { areListed, Score, scoresOf } from './asking/model-score.ts';
import { defineEvidence } from './define-evidence.ts';

/** How likely it is that an edit will be undone, by the model for all languages. */
export default defineEvidence({
  id: 'revertRisk',
  scope: 'revision',
  cost: 'single',
  manyAtOnce: areListed,
  schema: Score,
  unavailable: {
    en: 'The risk that this edit will be undone could not be read.',
    qqq: 'Shown for a check that needs the risk, by a model for all languages, that an edit will be undone.'
  },
  fetch: (subjects, sources) =>
    scoresOf(
      { service: 'revertrisk-language-agnostic', wiki: 'revertrisklanguageagnostic' },
      subjects,
      sources
    )
});
