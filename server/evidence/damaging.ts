import { areListed, Score, scoresOf } from './asking/model-score.ts';
import { defineEvidence } from './define-evidence.ts';

/** How likely it is that an edit does damage, by the wiki’s own model. */
export default defineEvidence({
  id: 'damaging',
  scope: 'revision',
  cost: 'single',
  manyAtOnce: areListed,
  schema: Score,
  unavailable: {
    en: 'The score for damage of this edit could not be read.',
    qqq: 'Shown for a check that needs the probability that an edit does damage.'
  },
  fetch: (subjects, sources) => scoresOf({ service: 'damaging', wiki: 'damaging' }, subjects, sources)
});
