import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { hasNoNetChange } from '../text/no-net-change.ts';

/**
 * Approves edits after which a reader sees what was there before: white space, the letter case of markup, the order of
 * categories. Numbers, dates, names and links are never among them.
 */
export default defineCheck({
  id: 'no_net_change',
  can: ['approve'],
  looksAt: 'change',
  options: z.object({}),
  needs: [],
  messages: {
    title: { en: 'No visible change', qqq: 'Name of the check that approves edits that readers cannot see.' },
    description: {
      en: 'Approves edits after which readers see the same page as before.',
      qqq: 'Description of the check that approves edits that readers cannot see.'
    },
    'same-text': {
      en: 'The edit did not change the text.',
      qqq: 'Reason for approving an edit without any change of the text, such as the one that a page move leaves.'
    },
    'same-page': {
      en: 'Only white space, letter case of markup or the order of categories changed.',
      qqq: 'Reason for approving an edit that readers cannot see.'
    },
    changed: { en: 'The edit changed what readers see.', qqq: 'Shown when an edit made a visible change.' }
  },
  evaluate({ change, site }) {
    if (change.before.text === change.after.text) return { outcome: 'approve', message: 'same-text' };
    if (hasNoNetChange(change, site)) return { outcome: 'approve', message: 'same-page' };
    return { outcome: 'neutral', message: 'changed' };
  }
});
