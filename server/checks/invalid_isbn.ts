import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { caseFold } from '../text/case-fold.ts';
import { invalidIsbnsAdded } from '../text/isbn.ts';

/** Holds back edits that add a book number (ISBN) whose check digit is wrong: a slip, or a book that does not exist. */
export default defineCheck({
  id: 'invalid_isbn',
  can: ['block'],
  looksAt: 'change',
  needs: [],
  options: z.object({
    acceptedTemplates: z
      .array(z.string().trim().min(1).max(255))
      .max(50)
      .default([])
      .meta({ 'x-source': 'templates' })
      .describe('Templates for misprints; they mark a number as printed wrong in the book itself')
  }),
  messages: {
    title: { en: 'Wrong ISBN', qqq: 'Name of the check that holds back edits that add a wrong ISBN.' },
    description: {
      en: 'Holds back edits that add a book number (ISBN) that cannot be right.',
      qqq: 'Description of the check that holds back edits that add a wrong ISBN.'
    },
    invalid: {
      en: 'The edit adds a book number that cannot be right: $1.',
      qqq: 'Reason for holding back. $1: list of ISBNs as written in the text.'
    },
    'none-wrong': {
      en: 'The edit adds no wrong book number.',
      qqq: 'Shown when an edit adds no ISBN with a wrong check digit.'
    }
  },
  evaluate({ change, options }) {
    const accepted = new Set(options.acceptedTemplates.map(templateKey));
    const wrong = invalidIsbnsAdded(change).filter(
      ({ isAcceptedAsWritten, template }) =>
        !isAcceptedAsWritten && !(template !== null && accepted.has(templateKey(template)))
    );
    if (wrong.length === 0)
      return { outcome: 'neutral', message: 'none-wrong', setting: 'acceptedTemplates' };
    const marks = wrong.map(({ start, end }) => ({ side: 'after' as const, start, end }));
    const params = [[...new Set(wrong.map(({ text }) => text))]];
    return { outcome: 'block', message: 'invalid', params, setting: 'acceptedTemplates', marks };
  }
});

function templateKey(name: string): string {
  return caseFold(name.replaceAll('_', ' ').trim());
}
