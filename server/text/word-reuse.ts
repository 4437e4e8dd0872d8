import { changedRegionOf } from './changed-region.ts';
import { linksOf } from './links.ts';
import type { SiteWords } from './site-words.ts';
import { templatesOf } from './templates.ts';
import { titleKey } from './title.ts';
import { perVersion, perVersionWith, type Change, type TextVersion } from './version.ts';
import { addedVisibleSpans, visibleText } from './visible-text.ts';
import { standsIn, wordKey, wordsIn, type Word } from './words.ts';

/**
 * The words that an edit adds to what readers see and that nobody could read in the article before, in order, at most
 * `limit` of them. On a new page every word is one.
 */
export function newWordsIn(change: Change, site: SiteWords, limit: number): Word[] {
  const words = wordsIn(change.after.text, addedVisibleSpans(change, site));
  if (change.before === null) return words.slice(0, limit);
  const found = new Map<string, boolean>();
  const unknown: Word[] = [];
  for (const word of words) {
    let isUsed = found.get(word.key);
    if (isUsed === undefined) {
      isUsed = isUsedIn(change.before, word, site);
      found.set(word.key, isUsed);
    }
    if (!isUsed) unknown.push(word);
    if (unknown.length >= limit) break;
  }
  return unknown;
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

// The raw text is asked first: most really new words stand nowhere in it, and it need not be read for markup.
function isUsedIn(version: TextVersion, word: Word, site: SiteWords): boolean {
  if (word.key === '') return true;
  if (!foldedOf(version).includes(word.key)) return false;
  return standsIn(visibleFoldedOf(version, site), word.key, word.isUnspacedRun);
}

const foldedOf: (version: TextVersion) => string = perVersion(({ text }) => wordKey(text));

const visibleFoldedOf: (version: TextVersion, site: SiteWords) => string = perVersionWith(
  (version: TextVersion, site: SiteWords) => wordKey(visibleText(version, site))
);

function targetsIn(version: TextVersion, site: SiteWords): string[] {
  return linksOf(version, site).map((link) => `${link.kind}:${titleKey(link.target, site)}`);
}

function templateKeys(version: TextVersion, site: SiteWords): string[] {
  return templatesOf(version).map((template) => titleKey(template.name, site));
}
