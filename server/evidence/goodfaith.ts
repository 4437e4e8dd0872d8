import { areListed, Score, scoresOf } from './asking/model-score.ts';
import { defineEvidence } from './define-evidence.ts';

/** How likely it is that an edit was made in good faith, by the wiki’s own model. */
export default defineEvidence({
  id: 'goodfaith',
  scope: 'revision',
  cost: 'single',
  manyAtOnce: areListed,
  schema: Score,
  unavailable: {
    en: 'The score for good faith of this edit could not be read.',
    qqq: 'Shown for a check that needs the probability that an edit was made in good faith.'
  },
  fetch: (subjects, sources) => scoresOf({ service: 'goodfaith', wiki: 'goodfaith' }, subjects, sources)
});
