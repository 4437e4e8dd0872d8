import { categoriesIn, categoryKey } from './categories.ts';
import type { SiteWords } from './site-words.ts';
import type { TextVersion } from './version.ts';

/** What Wikidata says of a page's subject. */
export interface PersonFacts {
  readonly isHuman: boolean;
  readonly hasDied: boolean;
  readonly birthYears: readonly number[];
}

/** What is known of a page's subject. `names` are categories of the page as it is, those that templates make included. */
export interface SubjectFacts {
  readonly names: readonly string[];
  readonly versions: readonly TextVersion[];
  readonly item: PersonFacts | null;
}

/** How to tell the living: categories for them, and the age in years that nobody reaches. */
export interface LivingRules {
  readonly categories: readonly string[];
  readonly oldestAge: number;
}

/** What says that a page is about a living person: a category by its name, Wikidata, or nothing (null). */
export type LivingSign = { readonly category: string } | 'wikidata' | null;

/** Any version in a category for living people is enough, so that an edit that takes the category away changes nothing. */
export function livingSignOf(
  facts: SubjectFacts,
  rules: LivingRules,
  site: SiteWords,
  now: number
): LivingSign {
  const wanted = new Set(rules.categories.map((name) => categoryKey(name, site)));
  if (wanted.size > 0) {
    const named = facts.versions.flatMap((version) => categoriesIn(version, site).map(({ name }) => name));
    const category = [...facts.names, ...named].find((name) => wanted.has(categoryKey(name, site)));
    if (category !== undefined) return { category: category.replaceAll('_', ' ') };
  }
  return facts.item && isAlive(facts.item, rules.oldestAge, now) ? 'wikidata' : null;
}

/** Where the year of birth is disputed the latest counts; where it is unknown the person may live. */
function isAlive({ isHuman, hasDied, birthYears }: PersonFacts, oldestAge: number, now: number): boolean {
  if (!isHuman || hasDied) return false;
  return birthYears.length === 0 || new Date(now).getUTCFullYear() - Math.max(...birthYears) < oldestAge;
}
