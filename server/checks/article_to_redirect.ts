import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { redirectOf } from '../text/redirect.ts';

/** Holds back edits that turn an article into a redirect: the article is gone for readers, whatever the reason. */
export default defineCheck({
  id: 'article_to_redirect',
  can: ['block'],
  looksAt: 'change',
  needs: [],
  options: z.object({}),
  messages: {
    title: {
      en: 'Article became a redirect',
      qqq: 'Name of the check that holds back edits that replace an article with a redirect.'
    },
    description: {
      en: 'Holds back edits that replace an article with a redirect to another page.',
      qqq: 'Description of the check that holds back edits that replace an article with a redirect.'
    },
    'became-redirect': {
      en: 'The edit replaced the article with a redirect to “$1”.',
      qqq: 'Reason for holding back. $1: title of the page that the redirect leads to.'
    },
    'no-new-redirect': {
      en: 'The edit did not turn an article into a redirect.',
      qqq: 'Shown when an edit left an article an article, or a redirect a redirect.'
    }
  },
  evaluate({ change: { before, after }, site }) {
    const redirect = redirectOf(after.text, site);
    if (!redirect || redirectOf(before.text, site)) return { outcome: 'neutral', message: 'no-new-redirect' };
    const marks = [{ side: 'after' as const, start: redirect.start, end: redirect.end }];
    return { outcome: 'block', message: 'became-redirect', params: [redirect.written], marks };
  }
});
