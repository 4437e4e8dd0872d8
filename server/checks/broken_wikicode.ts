import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { leftoversAdded, markupLeftovers } from '../text/markup-leftovers.ts';
import { maskOf } from '../text/mask.ts';
import type { TextVersion } from '../text/version.ts';

const mostMarks = 10;

/** Holds back edits after which markup stands on the page as plain text: unclosed templates, links, references, headings. */
export default defineCheck({
  id: 'broken_wikicode',
  can: ['block'],
  looksAt: 'change',
  needs: ['rendered'],
  options: z.object({
    sameKind: z
      .number()
      .int()
      .min(1)
      .max(100)
      .default(3)
      .describe('New leftovers of one kind; so many hold an edit back'),
    kinds: z
      .number()
      .int()
      .min(1)
      .max(10)
      .default(2)
      .describe('Different new leftovers; so many kinds hold an edit back, however few of each')
  }),
  messages: {
    title: {
      en: 'Broken markup',
      qqq: 'Name of the check that holds back edits after which wikitext markup shows up as text.'
    },
    description: {
      en: 'Holds back edits after which markup (brackets, tags, heading signs) shows up as text on the page.',
      qqq: 'Description of the check that holds back edits after which wikitext markup shows up as text.'
    },
    broken: {
      en: 'Markup shows up as text on the page: $1.',
      qqq: 'Reason for holding back. $1: list of signs of wikitext, each with how often it shows newly, such as "]] × 2".'
    },
    'nearly-nothing': {
      en: 'Hardly any markup shows up as text that did not before: $1.',
      qqq: 'Shown when so little markup shows up newly as text that it may be meant. $1: list of signs of wikitext, each with how often.'
    },
    intact: {
      en: 'No markup shows up as text that did not before.',
      qqq: 'Shown when an edit broke no wikitext markup.'
    }
  },
  evaluate({ change, site, evidence: { rendered }, options }) {
    const added = leftoversAdded(
      markupLeftovers(rendered.before, site),
      markupLeftovers(rendered.after, site),
      shownOnPurpose(change.before, change.after),
      site
    );
    if (added.size === 0) return { outcome: 'neutral', message: 'intact' };
    const params = [[...added].map(([kind, { count }]) => `${kind} × ${count}`)];
    const isOften = [...added.values()].some(({ count }) => count >= options.sameKind);
    if (!isOften && added.size < options.kinds)
      return { outcome: 'neutral', message: 'nearly-nothing', params };
    const samples = [...added.values()].flatMap((leftover) => leftover.samples);
    const marks = [...new Set(samples)].slice(0, mostMarks).map((text) => ({ side: 'after' as const, text }));
    const setting = isOften ? 'sameKind' : 'kinds';
    return { outcome: 'block', message: 'broken', params, setting, marks };
  }
});

/** What stands in nowiki tags now and did not before. */
function shownOnPurpose(before: TextVersion, after: TextVersion): string[] {
  const known = nowikiTexts(before);
  return nowikiTexts(after).filter((text) => {
    const at = known.indexOf(text);
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
}

function nowikiTexts(version: TextVersion): string[] {
  return maskOf(version)
    .opaque.filter(({ name }) => name === 'nowiki')
    .map(({ content }) => version.text.slice(content.start, content.end));
}
