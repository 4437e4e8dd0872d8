import { changedRegionOf } from './changed-region.ts';
import { linksOf } from './links.ts';
import type { SiteWords } from './site-words.ts';
import { templatesOf } from './templates.ts';
import { titleKey } from './title.ts';
import { perChangeWith, perVersion, perVersionWith, type Change, type TextVersion } from './version.ts';
import { addedVisibleSpans, visibleText } from './visible-text.ts';
import { standsIn, wordKey, wordsIn, type Word } from './words.ts';

/** The words that an edit adds to what readers see, in order. */
export const wordsAdded: (change: Change, site: SiteWords) => readonly Word[] = perChangeWith(
  (change: Change, site: SiteWords) =>
    wordsIn(change.after.text, addedVisibleSpans(change, site)).filter((word) => word.key !== '')
);

/** Of the added words those that stand nowhere in a text, hidden places included; at most `limit` of them, in order. */
export function wordsNowhereIn(version: TextVersion, words: readonly Word[], limit: number): Word[] {
  return firstOf(words, limit, ({ key, isUnspacedRun }) => !standsIn(foldedOf(version), key, isUnspacedRun));
}

/** Of the added words those that nobody could read in a text before; at most `limit` of them, in order. */
export function wordsUnseenIn(
  version: TextVersion,
  words: readonly Word[],
  site: SiteWords,
  limit: number
): Word[] {
  return firstOf(
    words,
    limit,
    ({ key, isUnspacedRun }) => !standsIn(visibleFoldedOf(version, site), key, isUnspacedRun)
  );
}

function firstOf(words: readonly Word[], limit: number, isNew: (word: Word) => boolean): Word[] {
  const answers = new Map<string, boolean>();
  const found: Word[] = [];
  for (const word of words) {
    let answer = answers.get(word.key);
    if (answer === undefined) answers.set(word.key, (answer = isNew(word)));
    if (answer) found.push(word);
    if (found.length >= limit) break;
  }
  return found;
}

/** The pages, images, categories and other languages' pages that the text after links to and the text before did not. */
export function linkTargetsAdded(change: Change, site: SiteWords): string[] {
  const region = changedRegionOf(change);
  const near = new Set(targetsIn(region.before, site));
  const candidates = [...new Set(targetsIn(region.after, site))].filter((target) => !near.has(target));
  if (candidates.length === 0 || change.before === null) return candidates;
  const known = new Set(targetsIn(change.before, site));
  return candidates.filter((target) => !known.has(target));
}

/** The links that the text before had and the text after has not, counted: one of two links to the same page may go. */
export function linkTargetsRemoved(change: Change, site: SiteWords): string[] {
  if (change.before === null) return [];
  const region = changedRegionOf(change);
  const left = new Set(targetsIn(region.after, site));
  const gone = [...new Set(targetsIn(region.before, site))].filter((target) => !left.has(target));
  if (gone.length === 0) return [];
  const known = new Set(targetsIn(change.after, site));
  return gone.filter((target) => !known.has(target));
}

/** Names of templates (as title keys) that the text after uses and the text before did not. */
export function templatesAdded(change: Change, site: SiteWords): string[] {
  const region = changedRegionOf(change);
  const near = new Set(templateKeys(region.before, site));
  const candidates = [...new Set(templateKeys(region.after, site))].filter((key) => !near.has(key));
  if (candidates.length === 0 || change.before === null) return candidates;
  const known = new Set(templateKeys(change.before, site));
  return candidates.filter((key) => !known.has(key));
}

const foldedOf: (version: TextVersion) => string = perVersion(({ text }) => wordKey(text));

/** What a reader sees of a version, folded so that words can be looked up in it. */
export const visibleFoldedOf: (version: TextVersion, site: SiteWords) => string = perVersionWith(
  (version: TextVersion, site: SiteWords) => wordKey(visibleText(version, site))
);

function targetsIn(version: TextVersion, site: SiteWords): string[] {
  return linksOf(version, site).map((link) => `${link.kind}:${titleKey(link.target, site)}`);
}

function templateKeys(version: TextVersion, site: SiteWords): string[] {
  return templatesOf(version).map((template) => titleKey(template.name, site));
}
