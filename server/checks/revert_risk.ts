import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';

/** The languages that the multilingual model was trained on (model card "Multilingual revert risk" on Meta). */
const multilingual =
  'ar az bg bn ca cs da de el en eo es et eu fa fi fr he hi hr hu hy id it ja ka ko lt lv ms nl no pl ro ru simple sk sl sr sv ta th tr uk ur uz vi zh';

/**
 * Holds back edits that a model expects to be undone. A low risk approves nothing. The models know Wikipedias only, so a
 * wiki switches the check on; from then on an edit without a score waits for a person.
 */
export default defineCheck({
  id: 'revert_risk',
  can: ['block'],
  looksAt: 'circumstances',
  needs: [],
  needsIf: {
    revertRisk: ({ threshold, ...table }, { id }) => threshold > 0 && !isMultilingual(table, id),
    revertRiskMultilingual: ({ threshold, ...table }, { id }) => threshold > 0 && isMultilingual(table, id)
  },
  onByDefault: false,
  options: z.object({
    threshold: z
      .number()
      .min(0)
      .max(1)
      .default(0.7)
      .describe('Highest risk; above it, 0 to 1, an edit is held back; 0 switches the models off'),
    model: z
      .enum(['language-agnostic', 'multilingual'])
      .default('language-agnostic')
      .describe(
        'Which model is asked: the one for all languages, or, where it knows the language, the one that reads the words'
      ),
    languages: z
      .array(
        z
          .string()
          .regex(/^[a-z][a-z0-9-]{1,19}$/)
          .max(20)
      )
      .max(400)
      .default(multilingual.split(' '))
      .describe('Codes of the Wikipedias whose words the multilingual model can read')
  }),
  messages: {
    title: {
      en: 'Risk of being undone',
      qqq: 'Name of the check that holds back edits likely to be undone.'
    },
    description: {
      en: 'Holds back edits that a model expects to be undone.',
      qqq: 'Description of the check that holds back edits likely to be undone.'
    },
    high: {
      en: 'A model gives this edit a risk of $1 of being undone; up to $2 would do.',
      qqq: 'Reason for holding back. $1: the risk as a number from 0 to 1. $2: the highest risk that is allowed.'
    },
    low: {
      en: 'A model gives this edit a risk of $1 of being undone, within the limit of $2.',
      qqq: 'Shown when a model does not expect an edit to be undone. $1: the risk as a number from 0 to 1. $2: the highest risk that is allowed.'
    },
    off: {
      en: 'The models are switched off.',
      qqq: 'Shown when the threshold for the risk of being undone is 0.'
    }
  },
  evaluate({ evidence: { revertRisk, revertRiskMultilingual }, options: { threshold } }) {
    const score = revertRisk ?? revertRiskMultilingual;
    if (!score) return { outcome: 'neutral', message: 'off', setting: 'threshold' };
    const params = [Number(score.probability.toFixed(3)), threshold];
    return score.probability > threshold
      ? { outcome: 'block', message: 'high', params, setting: 'threshold' }
      : { outcome: 'neutral', message: 'low', params, setting: 'threshold' };
  }
});

/** `wikiId` is a database name; the part before "wiki" is the code that the model's list has. */
function isMultilingual(
  { model, languages }: { model: string; languages: readonly string[] },
  wikiId: string
): boolean {
  const code = wikiId.replace(/wiki$/, '').replaceAll('_', '-');
  return model === 'multilingual' && languages.includes(code);
}
