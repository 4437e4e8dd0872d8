import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { TRANSLATION_TAGS } from '../text/generated-mark-table.ts';
import { generatedMarksOn } from '../text/generated-marks-on-page.ts';

const mostMarks = 20;

/**
 * Holds back edits that bear the marks of text pasted from a chatbot or a translation machine. Marks are facts, such as the
 * chatbot's own citation signs or an unfilled placeholder; how a text sounds is not judged.
 */
export default defineCheck({
  id: 'generated_text',
  can: ['block'],
  looksAt: 'change',
  needs: [],
  options: z.object({
    passedOver: z
      .array(z.string().trim().min(1).max(60))
      .max(40)
      .default([])
      .describe('Marks that do not count; their names, such as `markdown_bold`'),
    translationTags: z
      .array(z.string().trim().min(1).max(255))
      .max(20)
      .default([...TRANSLATION_TAGS])
      .meta({ 'x-source': 'tags' })
      .describe('Change tags of translations; those of edits made with a translation tool')
  }),
  messages: {
    title: {
      en: 'Generated text',
      qqq: 'Name of the check that holds back text pasted from chatbots or machine translation.'
    },
    description: {
      en: 'Holds back edits whose text bears marks that chatbots and translation machines leave behind.',
      qqq: 'Description of the check that holds back text pasted from chatbots or machine translation.'
    },
    marks: {
      en: 'The added text bears marks of generated text: $1. See $2.',
      qqq: 'Reason for holding back. $1: list of marks with the literal text, such as "search_marker (turn0search0)". $2: address of the help page that describes such marks.'
    },
    translated: {
      en: 'The edit was made with a translation tool (tags: $1).',
      qqq: 'Reason for holding back. $1: list of names of change tags.'
    },
    'no-marks': {
      en: 'The added text bears no marks of generated text.',
      qqq: 'Shown when an edit bears none of the marks that chatbots and translation machines leave behind.'
    }
  },
  evaluate({ revision, change, page, options }) {
    const found = generatedMarksOn(change, page.title).filter(({ id }) => !options.passedOver.includes(id));
    if (found.length > 0) {
      const named = new Map(found.map(({ id, text }) => [id, `${id} (${shortened(text)})`]));
      return {
        outcome: 'block',
        message: 'marks',
        params: [[...named.values()], found[0]?.source ?? ''],
        setting: 'passedOver',
        marks: found.slice(0, mostMarks).map(({ start, end }) => ({ side: 'after', start, end }))
      };
    }
    const tags = revision.tags.filter((tag) => options.translationTags.includes(tag));
    if (tags.length > 0) {
      return { outcome: 'block', message: 'translated', params: [tags], setting: 'translationTags' };
    }
    return { outcome: 'neutral', message: 'no-marks' };
  }
});

const longest = 40;

function shortened(text: string): string {
  const shown = [...text.trim()];
  return shown.length > longest ? `${shown.slice(0, longest).join('')}…` : shown.join('');
}
