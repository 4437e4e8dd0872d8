import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { categoriesIn, categoryKey } from '../text/categories.ts';
import { metadataChangeOf, type MetadataChange } from '../text/metadata-change.ts';
import { arePartOf } from '../text/sort-key-words.ts';

/**
 * Approves edits that change nothing but links to other languages, categories and sort keys. A category says something of its
 * subject ("Murderers", "Politicians convicted of crimes"), so only those may come that exist and lie directly above one of
 * the accepted text; a link that leads to another page than before could lead anywhere, and so does not count.
 */
export default defineCheck({
  id: 'interlanguage_only',
  can: ['approve'],
  looksAt: 'change',
  needs: [],
  mayUse: ['categoryTree'],
  options: z.object({
    closeOnly: z
      .boolean()
      .default(true)
      .describe(
        'Only close categories; one that comes or goes must lie directly above or below one of the page’s categories'
      ),
    finer: z
      .boolean()
      .default(false)
      .describe(
        'Finer categories; whether one may come that lies directly below one of the page’s, as “Convicted politicians” below “Politicians”'
      ),
    most: z
      .number()
      .int()
      .min(1)
      .max(500)
      .default(20)
      .describe('Most links and categories; how many may change at once')
  }),
  messages: {
    title: {
      en: 'Only categories or language links',
      qqq: 'Name of the check that approves edits that change only categories, interlanguage links and sort keys.'
    },
    description: {
      en: 'Approves edits that change only links to other languages, existing categories or sort keys.',
      qqq: 'Description of the check that approves edits that change only categories, interlanguage links and sort keys.'
    },
    'only-metadata': {
      en: 'Only links to other languages, categories or sort keys changed.',
      qqq: 'Reason for approving.'
    },
    more: {
      en: 'The edit changed more than that.',
      qqq: 'Shown when an edit changed the text of a page as well.'
    },
    'too-many': {
      en: 'More links and categories changed than a person need not look at ($1).',
      qqq: 'Shown when very many links and categories changed. $1: how many.'
    },
    'none-left': {
      en: 'The edit left the page without categories.',
      qqq: 'Shown when an edit removed the last category.'
    },
    unknown: {
      en: 'These categories do not exist, or cannot be looked up: $1.',
      qqq: 'Shown when an added category has no page. $1: list of names of categories.'
    },
    far: {
      en: 'These categories have nothing to do with the page’s other ones: $1.',
      qqq: 'Shown when a category that was added or removed is neither above nor below another one of the page. $1: list of names of categories.'
    },
    finer: {
      en: 'These categories say more of the page than its other ones: $1.',
      qqq: 'Shown when an added category lies directly below one of the page. $1: list of names of categories.'
    },
    'other-page': {
      en: 'A link to another language leads to another page than before: $1.',
      qqq: 'Shown when an interlanguage link was changed or doubled. $1: list of links such as "sv:Katt".'
    },
    'odd-sort-key': {
      en: 'A sort key has words that are not in the title: $1.',
      qqq: 'Shown when a sort key does not follow from the page title. $1: list of sort keys.'
    }
  },
  evaluate({ change, page, chain, site, evidence: { categoryTree }, options }) {
    const changed = metadataChangeOf(change, site);
    if (changed === null) return { outcome: 'neutral', message: 'more' };
    const { categoriesAdded: added, categoriesRemoved: removed, categoriesKept: kept } = changed;
    const count =
      added.length + removed.length + changed.languagesAdded.length + changed.languagesRemoved.length;
    if (count > options.most)
      return { outcome: 'neutral', message: 'too-many', params: [count], setting: 'most' };
    if (removed.length > 0 && added.length + kept.length === 0)
      return { outcome: 'neutral', message: 'none-left' };
    const tree = new Map((categoryTree?.categories ?? []).map((one) => [categoryKey(one.name, site), one]));
    const pageOf = (name: string) => tree.get(categoryKey(name, site));
    const missing = added.filter((name) => !pageOf(name)?.exists);
    if (missing.length > 0) return { outcome: 'neutral', message: 'unknown', params: [missing] };
    const isBelow = (name: string, other: string) =>
      pageOf(name)?.parents.some((parent) => categoryKey(parent, site) === categoryKey(other, site)) ?? false;
    const isClose = (name: string, others: readonly string[]) =>
      others.some((other) => isBelow(name, other) || isBelow(other, name));
    // Step by step, from edit to edit, one could get anywhere.
    const accepted = chain[0]?.version ?? null;
    const known = new Set(
      accepted && categoriesIn(accepted, site).map(({ name }) => categoryKey(name, site))
    );
    const own = [...kept, ...removed].filter((name) => known.has(categoryKey(name, site)));
    const far = options.closeOnly
      ? [
          ...added.filter((name) => !isClose(name, own)),
          ...removed.filter((name) => pageOf(name)?.exists !== false && !isClose(name, [...kept, ...added]))
        ]
      : [];
    if (far.length > 0) return { outcome: 'neutral', message: 'far', params: [far], setting: 'closeOnly' };
    const finer = added.filter((name) => !own.some((other) => isBelow(other, name)));
    if (options.closeOnly && !options.finer && finer.length > 0)
      return { outcome: 'neutral', message: 'finer', params: [finer], setting: 'finer' };
    const others = elsewhere(changed);
    if (others.length > 0) return { outcome: 'neutral', message: 'other-page', params: [others] };
    const text = `${page.title} ${accepted?.text ?? ''}`;
    const odd = changed.sortKeysAdded.filter((key) => !arePartOf(key, text));
    if (odd.length > 0) return { outcome: 'neutral', message: 'odd-sort-key', params: [odd] };
    return { outcome: 'approve', message: 'only-metadata' };
  }
});

/** Added links to a language that was linked before, or that is linked twice now. */
function elsewhere({ languagesAdded, languagesRemoved, languagesKept }: MetadataChange): string[] {
  const all = [...languagesAdded, ...languagesRemoved, ...languagesKept].map(({ language }) => language);
  return languagesAdded
    .filter(({ language }) => all.indexOf(language) !== all.lastIndexOf(language))
    .map(({ language, title }) => `${language}:${title}`);
}
