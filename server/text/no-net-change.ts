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
  const gone = { text: before, spans: removed };
  const come = { text: after, spans: added };
  const [less, more] = lengthOf(removed) <= lengthOf(added) ? [gone, come] : [come, gone];
  const balance = new Map<string, number>();
  for (const sign of lettersOf(less)) balance.set(sign, (balance.get(sign) ?? 0) + 1);
  // The longer side ends at the first letter that the shorter one has not.
  for (const sign of lettersOf(more)) {
    const left = balance.get(sign) ?? 0;
    if (left === 0) return false;
    balance.set(sign, left - 1);
  }
  for (const left of balance.values()) if (left !== 0) return false;
  return true;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function* lettersOf({ text, spans }: { text: string; spans: readonly Span[] }): Generator<string> {
  for (const { start, end } of spans) {
    for (const sign of text.slice(start, end).toLowerCase()) if (!/[\s_]/.test(sign)) yield sign;
  }
}
