import { Score, scoresOf } from './asking/model-score.ts';
import { defineEvidence } from './define-evidence.ts';

/** How likely it is that an edit will be undone, by the model that reads the words of some languages. */
export default defineEvidence({
  id: 'revertRiskMultilingual',
  scope: 'revision',
  cost: 'single',
  schema: Score,
  unavailable: {
    en: 'The risk that this edit will be undone, by the model that reads the words, could not be read.',
    qqq: 'Shown for a check that needs the risk, by a model that reads the words, that an edit will be undone.'
  },
  fetch: (subjects, sources) =>
    scoresOf({ service: 'revertrisk-multilingual', wiki: null }, subjects, sources)
});
