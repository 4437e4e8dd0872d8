import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { livingSignOf } from '../text/living-person.ts';

const threshold = z.number().min(0).max(1);

/**
 * Holds back edits that the wiki's own models take for damaging or not made in good faith; stricter about living people.
 * Good scores approve nothing. Only some Wikipedias have these models, so a wiki switches the check on; from then on an
 * edit without a score waits for a person.
 */
export default defineCheck({
  id: 'ores_scores',
  can: ['block'],
  looksAt: 'change',
  needs: [],
  needsIf: {
    damaging: (options) => options.damaging > 0 || options.damagingLiving > 0,
    goodfaith: (options) => options.goodfaith > 0 || options.goodfaithLiving > 0,
    categories: isStricter,
    wikidataItem: (options) => options.wikidata && isStricter(options)
  },
  onByDefault: false,
  options: z.object({
    damaging: threshold
      .default(0.3)
      .describe(
        'Highest probability of damage; above it, 0 to 1, an edit is held back; 0 switches the model off'
      ),
    goodfaith: threshold
      .default(0.7)
      .describe(
        'Lowest probability of good faith; below it, 0 to 1, an edit is held back; 0 switches the model off'
      ),
    damagingLiving: threshold
      .default(0.1)
      .describe('Highest probability of damage, living people; the same as `damaging` on pages about them'),
    goodfaithLiving: threshold
      .default(0.9)
      .describe(
        'Lowest probability of good faith, living people; the same as `goodfaith` on pages about them'
      ),
    livingCategories: z
      .array(z.string().trim().min(1).max(255))
      .max(50)
      .default(['Living people', 'Elävät henkilöt'])
      .meta({ 'x-source': 'categories' })
      .describe('Names of the categories for living people'),
    wikidata: z.boolean().default(true).describe('Whether Wikidata is asked too who is living'),
    oldestAge: z
      .number()
      .int()
      .min(100)
      .max(200)
      .default(130)
      .describe('From how many years after birth on a person counts as dead without a known death')
  }),
  messages: {
    title: { en: 'Edit quality', qqq: 'Name of the check that holds back edits with bad scores of models.' },
    description: {
      en: 'Holds back edits that models take for damaging or for not made in good faith.',
      qqq: 'Description of the check that holds back edits with bad scores of models.'
    },
    damaging: {
      en: 'A model gives this edit a probability of $1 of being damaging; up to $2 would do.',
      qqq: 'Reason for holding back. $1: probability as a number from 0 to 1. $2: the highest that is allowed.'
    },
    'bad-faith': {
      en: 'A model gives this edit a probability of $1 of being made in good faith; at least $2 is wanted.',
      qqq: 'Reason for holding back. $1: probability as a number from 0 to 1. $2: the lowest that is allowed.'
    },
    good: {
      en: 'The models see no fault in this edit.',
      qqq: 'Shown when the scores of an edit are within the limits.'
    },
    off: {
      en: 'The models are switched off.',
      qqq: 'Shown when all thresholds for the scores of models are 0.'
    }
  },
  evaluate({ site, change, chain, now, options, evidence }) {
    const { damaging, goodfaith, categories, wikidataItem } = evidence;
    const stable = chain[0]?.version ?? null;
    const versions = [stable, change.before, change.after].flatMap((version) => version ?? []);
    const facts = { names: categories?.names ?? [], versions, item: wikidataItem };
    const rules = { categories: options.livingCategories, oldestAge: options.oldestAge };
    const isLiving = categories !== null && livingSignOf(facts, rules, site, now) !== null;
    const damage = isLiving ? 'damagingLiving' : 'damaging';
    const faith = isLiving ? 'goodfaithLiving' : 'goodfaith';
    const [most, least] = [options[damage], options[faith]];
    if (most > 0 && damaging && damaging.probability > most) {
      const params = [shown(damaging.probability), most];
      return { outcome: 'block', message: 'damaging', params, setting: damage };
    }
    if (least > 0 && goodfaith && goodfaith.probability < least) {
      const params = [shown(goodfaith.probability), least];
      return { outcome: 'block', message: 'bad-faith', params, setting: faith };
    }
    return { outcome: 'neutral', message: most > 0 || least > 0 ? 'good' : 'off', setting: damage };
  }
});

/** Whether living people are treated in another way at all. */
function isStricter(options: {
  damaging: number;
  goodfaith: number;
  damagingLiving: number;
  goodfaithLiving: number;
}): boolean {
  return options.damaging !== options.damagingLiving || options.goodfaith !== options.goodfaithLiving;
}

function shown(probability: number): number {
  return Number(probability.toFixed(3));
}
