import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { checkableWords } from '../text/checkable-words.ts';
import { wordKey } from '../text/words.ts';

/**
 * Holds back edits that add words that the wiki has never used: slips of the pen, and words that nobody says. It needs a
 * list made from the wiki's dump, is off until a wiki switches it on, and says nothing where there is no list.
 */
export default defineCheck({
  id: 'unknown_words',
  can: ['block'],
  looksAt: 'change',
  needs: ['unknownWords'],
  onByDefault: false,
  options: z.object({
    leastWords: z
      .number()
      .int()
      .min(1)
      .max(50)
      .default(1)
      .describe('Unknown words that hold it back; so many different ones'),
    leastLetters: z
      .number()
      .int()
      .min(3)
      .max(20)
      .default(3)
      .describe('How many letters a word must have to be looked at'),
    knownWords: z
      .array(z.string().trim().min(1).max(100))
      .max(1000)
      .default([])
      .describe('Words that are fine although the list does not have them')
  }),
  messages: {
    title: {
      en: 'Unknown words',
      qqq: 'Name of the check that holds back edits with words not used before.'
    },
    description: {
      en: 'Holds back edits that add words that this wiki has never used: probable typing errors.',
      qqq: 'Description of the check that holds back edits with words not used before.'
    },
    unknown: {
      en: 'This wiki has never used {{PLURAL:$1|this word|these words}}: $2.',
      qqq: 'Reason for holding back. $1: number of words. $2: list of words.'
    },
    few: {
      en: 'This wiki has never used {{PLURAL:$1|this word|these words}}: $2. That is too little to hold the edit back.',
      qqq: 'Shown when an edit adds fewer unknown words than the wiki has set. $1: number of words. $2: list of words.'
    },
    'all-known': {
      en: 'The edit adds no unknown word.',
      qqq: 'Shown when this wiki has used all words before that an edit adds.'
    },
    'no-list': {
      en: 'There is no list of this wiki’s words.',
      qqq: 'Shown when words cannot be looked up because the operator has not made a list of the words of the wiki.'
    }
  },
  evaluate({ change, site, evidence: { unknownWords }, options }) {
    if (!unknownWords.hasList) return { outcome: 'neutral', message: 'no-list' };
    const unknown = new Set(unknownWords.unknown);
    for (const word of options.knownWords) unknown.delete(wordKey(word));
    const found =
      unknown.size === 0
        ? []
        : checkableWords(change, site, (key) => unknown.has(key)).filter(
            ({ text }) => [...text].length >= options.leastLetters
          );
    if (found.length === 0) return { outcome: 'neutral', message: 'all-known', setting: 'leastWords' };
    const words = [...new Map(found.map(({ key, text }) => [key, text])).values()];
    const holds = words.length >= options.leastWords;
    return {
      outcome: holds ? 'block' : 'neutral',
      message: holds ? 'unknown' : 'few',
      params: [words.length, words],
      setting: 'leastWords',
      marks: found.map(({ start, end }) => ({ side: 'after', start, end }))
    };
  }
});
