import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { objectionTo } from '../text/small-rewording.ts';

/**
 * Approves small rewordings with words that the accepted article uses already. Known words alone prove nothing: "X beat Y"
 * becomes "Y beat X", "reigned" becomes "resigned", and "corrupt" said of one person can be put beside another. So by
 * default only that passes which says nothing new: words put right that the wiki's list of words shows to be slips of the
 * pen, doubled words, light punctuation, brackets around what is linked already. Whoever wants more can set it.
 */
export default defineCheck({
  id: 'words_already_used',
  can: ['approve'],
  looksAt: 'change',
  needs: [],
  mayUse: ['unknownWords'],
  options: z.object({
    mostAdded: z
      .number()
      .int()
      .min(1)
      .max(2_000)
      .default(200)
      .describe('How many characters an edit may add'),
    mostRemoved: z
      .number()
      .int()
      .min(0)
      .max(500)
      .default(50)
      .describe('How many characters an edit may remove'),
    likeWords: z
      .boolean()
      .default(false)
      .describe(
        'Whether a word may give way to a like one also where no list of words tells that it was a slip; “desert” and “dessert” are alike'
      ),
    insertions: z
      .boolean()
      .default(false)
      .describe(
        'Whether words may be added; “the tower” can become “the eastern tower” with words of the article'
      ),
    leastUses: z
      .number()
      .int()
      .min(1)
      .max(50)
      .default(3)
      .describe(
        'Least uses of the word; so often the accepted article must use it before the edit may use it once more'
      ),
    inPhrases: z
      .boolean()
      .default(true)
      .describe(
        'Whether such a word must also stand beside the same words as elsewhere; without it known words can tell a lie'
      )
  }),
  messages: {
    title: {
      en: 'Words already used',
      qqq: 'Name of the check that approves small edits that only use words of the article.'
    },
    description: {
      en: 'Approves small edits that only use words that the article uses already, and change nothing that it says.',
      qqq: 'Description of the check that approves small edits that only use words of the article.'
    },
    'known-words': {
      en: 'The edit is small and uses only words of the article, where the article uses them.',
      qqq: 'Reason for approving.'
    },
    'no-change': { en: 'The edit changed no text.', qqq: 'Shown when an edit made no change.' },
    much: {
      en: 'The edit adds or removes more than a small rewording does.',
      qqq: 'Shown when an edit is larger than the options allow.'
    },
    moved: {
      en: 'The edit moves or swaps words.',
      qqq: 'Shown when an edit moved or swapped words of the text.'
    },
    number: { en: 'A number or date changed.', qqq: 'Shown when an edit changed a number or a date.' },
    negation: {
      en: 'A word such as “not” came or went.',
      qqq: 'Shown when an edit added or removed a negation.'
    },
    signs: {
      en: 'Signs that say something came or went, such as quotation or question marks.',
      qqq: 'Shown when an edit changed signs that can change the meaning.'
    },
    'new-word': {
      en: 'The article has not used these words: $1.',
      qqq: 'Shown when an edit uses new words. $1: list of words.'
    },
    link: {
      en: 'A link or template came or went.',
      qqq: 'Shown when an edit added or removed a link or template.'
    },
    markup: {
      en: 'The change is inside a template, a reference or other markup.',
      qqq: 'Shown when an edit changed something other than running text.'
    },
    'removed-word': {
      en: 'A word was removed, or replaced by another one.',
      qqq: 'Shown when an edit removed or replaced words.'
    },
    'other-place': {
      en: 'Words of the article stand where they did not stand before.',
      qqq: 'Shown when an edit added words of the article at places where they can mean something new.'
    },
    'no-prose': {
      en: 'The page is no article.',
      qqq: 'Shown for pages such as templates, where every word can be code.'
    }
  },
  evaluate({ change, chain, page, site, evidence: { unknownWords }, options }) {
    if (notProse.has(page.namespace)) return { outcome: 'neutral', message: 'no-prose' };
    if (change.before.text === change.after.text) return { outcome: 'neutral', message: 'no-change' };
    const accepted = chain[0]?.version ?? null;
    if (accepted === null) return { outcome: 'neutral', message: 'new-word', params: [[]] };
    const against = objectionTo(change, accepted, site, {
      added: options.mostAdded,
      removed: options.mostRemoved,
      uses: options.leastUses,
      inPhrases: options.inPhrases,
      insertions: options.insertions,
      slips: options.likeWords ? null : new Set(unknownWords?.unknownRemoved)
    });
    if (against === null) return { outcome: 'approve', message: 'known-words', setting: 'leastUses' };
    const { objection } = against;
    const spans = against.spans.filter(({ start, end }) => start < end);
    const marks = spans.map(({ start, end }) => ({ side: 'after' as const, start, end }));
    if (objection !== 'new-word') return { outcome: 'neutral', message: objection, marks };
    const words = spans.map(({ start, end }) => change.after.text.slice(start, end));
    return { outcome: 'neutral', message: objection, params: [[...new Set(words)]], marks };
  }
});

/** Interface pages, templates and modules. */
const notProse = new Set([8, 10, 828]);
