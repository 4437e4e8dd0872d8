import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { errorCount } from '../text/rendered.ts';

const mostMarks = 10;

/** Holds back edits after which the page shows more error messages of the software (references, templates, formulas). */
export default defineCheck({
  id: 'render_errors',
  can: ['block'],
  looksAt: 'change',
  needs: ['rendered'],
  options: z.object({}),
  messages: {
    title: {
      en: 'New error messages',
      qqq: 'Name of the check that holds back edits after which a page shows error messages of the software.'
    },
    description: {
      en: 'Holds back edits after which the page shows more error messages than before.',
      qqq: 'Description of the check that holds back edits after which a page shows error messages of the software.'
    },
    'more-errors': {
      en: 'The page shows more error messages than before ($1 before, $2 now).',
      qqq: 'Reason for holding back. $1: number of error messages before the edit. $2: number after it.'
    },
    'no-more-errors': {
      en: 'The page shows no new error messages.',
      qqq: 'Shown when a page does not show more error messages after an edit than before.'
    }
  },
  evaluate({ evidence: { rendered } }) {
    const before = errorCount(rendered.before);
    const after = errorCount(rendered.after);
    if (after <= before) return { outcome: 'neutral', message: 'no-more-errors' };
    const known = new Set(errorTexts(rendered.before.html));
    const fresh = errorTexts(rendered.after.html).filter((text) => !known.has(text));
    const marks = [...new Set(fresh)].slice(0, mostMarks).map((text) => ({ side: 'after' as const, text }));
    return { outcome: 'block', message: 'more-errors', params: [before, after], marks };
  }
});

/** The beginnings of the error messages, as they read on the page; for marks only. */
function errorTexts(html: string): string[] {
  const opening = /<\w+\b[^>]*\bclass=["'](?:[^"']*\s)?error(?:\s[^"']*)?["'][^>]*>([^<]+)/g;
  return [...html.matchAll(opening)]
    .map(([, text = '']) => decode(text).trim())
    .filter((text) => text !== '');
}

function decode(text: string): string {
  return text
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
