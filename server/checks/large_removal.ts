import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { removalOf } from '../text/removal.ts';

const mostMarks = 20;

/**
 * Holds back edits that take much of an article away: blanking, lost sections, text put into a comment where nobody sees it.
 * What was moved to another place of the page is not removed.
 */
export default defineCheck({
  id: 'large_removal',
  can: ['block'],
  looksAt: 'change',
  needs: [],
  options: z.object({
    share: z
      .number()
      .int()
      .min(1)
      .max(100)
      .default(30)
      .describe('Most per cent of the article removed; more hold the edit back'),
    bytes: z
      .number()
      .int()
      .min(0)
      .max(1_000_000)
      .default(2_000)
      .describe('Most bytes removed; more hold the edit back'),
    shareFromBytes: z
      .number()
      .int()
      .min(0)
      .max(100_000)
      .default(200)
      .describe('From how many removed bytes on the share counts; one word can be a third of a short article')
  }),
  messages: {
    title: {
      en: 'Much removed',
      qqq: 'Name of the check that holds back edits that remove a large part of an article.'
    },
    description: {
      en: 'Holds back edits that remove or hide a large part of an article.',
      qqq: 'Description of the check that holds back edits that remove a large part of an article.'
    },
    blanked: {
      en: 'The edit emptied the page.',
      qqq: 'Reason for holding back an edit that removed the whole text.'
    },
    removed: {
      en: 'The edit removed $1 bytes, $2 % of the text.',
      qqq: 'Reason for holding back. $1: number of bytes. $2: share of the text before the edit in per cent, a whole number.'
    },
    hidden: {
      en: 'The edit hid or removed $1 bytes, $2 % of the text; what is hidden stands in comments now.',
      qqq: 'Reason for holding back an edit that put text into comments. $1: number of bytes. $2: share of the text before the edit in per cent, a whole number.'
    },
    'little-removed': {
      en: 'The edit removed little ($1 bytes).',
      qqq: 'Shown when an edit removed nothing or little. $1: number of bytes.'
    }
  },
  evaluate({ change, options }) {
    const { removed, removedBytes, hidden, hiddenBytes, share, isBlanked } = removalOf(change);
    const bytes = removedBytes + hiddenBytes;
    const marks = [
      ...removed.slice(0, mostMarks).map(({ start, end }) => ({ side: 'before' as const, start, end })),
      ...hidden.slice(0, mostMarks).map(({ start, end }) => ({ side: 'after' as const, start, end }))
    ];
    if (isBlanked) return { outcome: 'block', message: 'blanked', marks };
    const isMuch = bytes > options.bytes;
    const isLargeShare = bytes >= options.shareFromBytes && share * 100 > options.share;
    if (!isMuch && !isLargeShare) {
      return { outcome: 'neutral', message: 'little-removed', params: [bytes], setting: 'bytes' };
    }
    const message = hiddenBytes > 0 ? 'hidden' : 'removed';
    const params = [bytes, Math.round(share * 100)];
    return { outcome: 'block', message, params, setting: isMuch ? 'bytes' : 'share', marks };
  }
});
