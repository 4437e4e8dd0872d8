import { diffOf } from './diff.ts';
import { normalForm } from './normal-form.ts';
import type { SiteWords } from './site-words.ts';
import type { Span } from './span.ts';
import type { Change } from './version.ts';

/**
 * Whether an edit left what a reader sees as it was: the same text, or changes only in white space that shows nowhere, in the
 * letter case of markup (tag names, namespaces, first letters of templates and of link targets behind a label) or in the
 * order of categories and interlanguage links. A new page is always a change.
 */
export function hasNoNetChange(change: Change, site: SiteWords): boolean {
  const { before, after } = change;
  if (before === null) return false;
  if (before.text === after.text) return true;
  return (
    haveSameLetters(before.text, after.text, change) && normalForm(before, site) === normalForm(after, site)
  );
}

// White space and case apart, the same letters must have gone and come; this spares nearly every edit the normal form.
function haveSameLetters(before: string, after: string, change: Change): boolean {
  const { added, removed } = diffOf(change);
  const balance = new Map<string, number>();
  count(before, removed, 1, balance);
  count(after, added, -1, balance);
  for (const left of balance.values()) if (left !== 0) return false;
  return true;
}

function count(text: string, spans: readonly Span[], step: number, balance: Map<string, number>): void {
  for (const { start, end } of spans) {
    for (const sign of text.slice(start, end).toLowerCase()) {
      if (!/[\s_]/.test(sign)) balance.set(sign, (balance.get(sign) ?? 0) + step);
    }
  }
}
