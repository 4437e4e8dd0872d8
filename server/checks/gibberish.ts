import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { gibberishIn } from '../text/gibberish.ts';

const mostMarks = 20;

/** Holds back edits that add what nobody can mean: keys hit in a row, one letter over and over, shouting. */
export default defineCheck({
  id: 'gibberish',
  can: ['block'],
  looksAt: 'change',
  needs: [],
  options: z.object({
    kinds: z
      .array(z.enum(['keyboard', 'repeated_letters', 'repeated_signs', 'repeated_words', 'shouting']))
      .max(5)
      .default(['keyboard', 'repeated_letters', 'repeated_signs', 'repeated_words', 'shouting'])
      .describe('Kinds of noise; which of them hold an edit back'),
    knownWords: z
      .array(z.string().trim().min(1).max(100))
      .max(500)
      .default([])
      .describe('Words that look like noise and are none')
  }),
  messages: {
    title: { en: 'Gibberish', qqq: 'Name of the check that holds back nonsense such as keyboard noise.' },
    description: {
      en: 'Holds back edits that add keyboard noise, shouting or endlessly repeated letters.',
      qqq: 'Description of the check that holds back nonsense such as keyboard noise.'
    },
    noise: {
      en: 'The edit adds text that looks like noise: $1.',
      qqq: 'Reason for holding back. $1: list of the pieces of text, such as "asdfghjkl".'
    },
    'no-noise': {
      en: 'The edit adds nothing that looks like noise.',
      qqq: 'Shown when an edit adds no keyboard noise, shouting or repeated letters.'
    }
  },
  evaluate({ change, site, options }) {
    const known = new Set(options.knownWords.map((word) => word.toLowerCase()));
    const found = gibberishIn(change, site).filter(
      ({ kind, text }) => options.kinds.includes(kind) && !known.has(text.toLowerCase())
    );
    if (found.length === 0) return { outcome: 'neutral', message: 'no-noise', setting: 'kinds' };
    const pieces = [...new Set(found.map(({ text }) => shortened(text)))].slice(0, mostMarks);
    const marks = found.slice(0, mostMarks).map(({ start, end }) => ({ side: 'after' as const, start, end }));
    return { outcome: 'block', message: 'noise', params: [pieces], setting: 'kinds', marks };
  }
});

const longest = 40;

function shortened(text: string): string {
  const signs = [...text];
  return signs.length > longest ? `${signs.slice(0, longest).join('')}…` : text;
}
