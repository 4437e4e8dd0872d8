import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';

/**
 * Approves edits that bring back, to the letter, a text that was accepted before. Whatever lies between is undone with it.
 * Tags and summaries say only what was meant, so the texts themselves are compared.
 */
export default defineCheck({
  id: 'revert_to_reviewed',
  can: ['approve'],
  canAbsorb: true,
  looksAt: 'circumstances',
  needs: [],
  mayUse: ['reviewedRevisions'],
  options: z.object({
    olderVersions: z
      .boolean()
      .default(true)
      .describe('Older accepted versions count; older than the present one')
  }),
  messages: {
    title: {
      en: 'Back to an accepted text',
      qqq: 'Name of the check that approves edits whose text was accepted before.'
    },
    description: {
      en: 'Approves edits that bring back exactly a text of the page that was accepted before.',
      qqq: 'Description of the check that approves edits whose text was accepted before.'
    },
    'same-as-accepted': {
      en: 'The page has exactly its accepted text again.',
      qqq: 'Reason for approving an edit that equals the accepted version of the page.'
    },
    'same-as-older': {
      en: 'The page has exactly the text again that was accepted earlier (version of $1).',
      qqq: 'Reason for approving an edit that equals an older accepted version. $1: date and time of that version.'
    },
    'other-text': {
      en: 'The text differs from every accepted version.',
      qqq: 'Shown when an edit did not bring back a text of the page that was accepted before.'
    },
    'text-unknown': {
      en: 'The text of this edit cannot be seen.',
      qqq: 'Shown when the text of an edit is hidden, so that it cannot be compared with accepted versions.'
    }
  },
  evaluate({ revision, chain, evidence: { reviewedRevisions }, options }) {
    const version = chain.find((link) => link.revision.id === revision.id)?.version;
    if (!version) return { outcome: 'neutral', message: 'text-unknown' };
    if (version.text === chain[0]?.version?.text) {
      return { outcome: 'approve', message: 'same-as-accepted', absorbs: true };
    }
    const older = reviewedRevisions?.revisions.find(({ text }) => text === version.text);
    if (!options.olderVersions || !older) return { outcome: 'neutral', message: 'other-text' };
    const params = [{ time: older.timestamp }];
    return { outcome: 'approve', message: 'same-as-older', params, setting: 'olderVersions', absorbs: true };
  }
});
