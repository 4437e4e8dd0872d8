import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { livingSignOf } from '../text/living-person.ts';

/**
 * Holds back edits about living people unless their author is trusted: what is wrong there hurts somebody. The wiki's own
 * category tells, and Wikidata where the wiki is its client; elsewhere the category alone.
 */
export default defineCheck({
  id: 'living_person',
  can: ['block'],
  looksAt: 'change',
  needs: ['author', 'categories'],
  needsIf: { wikidataItem: ({ wikidata }) => wikidata },
  options: z.object({
    categories: z
      .array(z.string().trim().min(1).max(255))
      .max(50)
      .default([
        'Living people',
        'Elävät henkilöt',
        'Personas vivas',
        'Pessoas vivas',
        'أشخاص على قيد الحياة',
        'افراد زنده',
        'Orang hidup',
        'Yaşayan insanlar',
        'জীবিত ব্যক্তি',
        'जीवित लोग',
        'ცოცხალი ადამიანები',
        'Живи луѓе'
      ])
      .meta({ 'x-source': 'categories' })
      .describe('Categories of living people; with spaces or underscores, with or without the namespace'),
    wikidata: z
      .boolean()
      .default(true)
      .describe('Wikidata is asked too; on wikis that are connected with it'),
    oldestAge: z
      .number()
      .int()
      .min(100)
      .max(200)
      .default(130)
      .describe('From how many years after birth on a person counts as dead without a known death'),
    trustedRights: z
      .array(z.string().min(1).max(100))
      .max(20)
      .default(['autoreview', 'review', 'autopatrol', 'bot'])
      .meta({ 'x-source': 'rights' })
      .describe('Trusted rights; one of them is enough for an author to be trusted here'),
    trustedGroups: z
      .array(z.string().min(1).max(100))
      .max(50)
      .default([])
      .meta({ 'x-source': 'groups' })
      .describe('Trusted groups; local ones, although they hold none of the rights')
  }),
  messages: {
    title: { en: 'Living person', qqq: 'Name of the check that holds back edits about living people.' },
    description: {
      en: 'Holds back edits of pages about living people, unless a trusted author made them.',
      qqq: 'Description of the check that holds back edits about living people.'
    },
    'by-category': {
      en: 'The page is about a living person (category $1).',
      qqq: 'Reason for holding back. $1: name of a category.'
    },
    'by-wikidata': {
      en: 'The page is about a living person, says Wikidata ($1).',
      qqq: 'Reason for holding back. $1: id of the item on Wikidata, such as Q42.'
    },
    'trusted-author': {
      en: 'The page is about a living person, and $1 is trusted to edit it.',
      qqq: 'Shown when an edit about a living person is not held back because of its author. $1: user name.'
    },
    'not-living': {
      en: 'Nothing says that the page is about a living person.',
      qqq: 'Shown when a page does not seem to be about a living person.'
    }
  },
  evaluate({ revision, site, change, chain, now, evidence: { author, categories, wikidataItem }, options }) {
    const stable = chain[0]?.version ?? null;
    const versions = [stable, change.before, change.after].flatMap((version) => version ?? []);
    const facts = { names: categories.names, versions, item: wikidataItem };
    const sign = livingSignOf(facts, options, site, now);
    if (!sign) return { outcome: 'neutral', message: 'not-living', setting: 'categories' };
    const isTrusted =
      author.rights.some((right) => options.trustedRights.includes(right)) ||
      author.groups.some((group) => options.trustedGroups.includes(group));
    if (isTrusted) {
      const params = [revision.user ?? ''];
      return { outcome: 'neutral', message: 'trusted-author', params, setting: 'trustedRights' };
    }
    if (sign === 'wikidata') {
      const params = [wikidataItem?.id ?? ''];
      return { outcome: 'block', message: 'by-wikidata', params, setting: 'wikidata' };
    }
    return { outcome: 'block', message: 'by-category', params: [sign.category], setting: 'categories' };
  }
});
