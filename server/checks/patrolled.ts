import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';

/**
 * Approves edits that another person has marked as patrolled: somebody with the right to do so has looked at this very
 * edit. Marks that the software or a bot set, and one's own, are no second pair of eyes.
 */
export default defineCheck({
  id: 'patrolled',
  can: ['approve'],
  looksAt: 'circumstances',
  needs: ['patrols'],
  options: z.object({
    ignoredUsers: z
      .array(z.string().trim().min(1).max(255))
      .max(100)
      .default([])
      .meta({ 'x-source': 'users' })
      .describe('Accounts whose marks do not count; their names')
  }),
  messages: {
    title: { en: 'Patrolled edit', qqq: 'Name of the check that approves edits marked as patrolled.' },
    description: {
      en: 'Approves edits that another person has marked as patrolled.',
      qqq: 'Description of the check that approves edits marked as patrolled.'
    },
    'by-person': {
      en: '$1 has marked this edit as patrolled.',
      qqq: 'Reason for approving. $1: user name of the patroller.'
    },
    'not-patrolled': {
      en: 'No other person has marked this edit as patrolled.',
      qqq: 'Shown when an edit is not marked as patrolled by a person other than its author.'
    }
  },
  evaluate({ revision, evidence: { patrols }, options }) {
    const ignored = new Set(options.ignoredUsers.map(spelled));
    const mark = patrols.marks.find(
      ({ revisionId, user, isPerson }) =>
        revisionId === revision.id &&
        isPerson &&
        user !== null &&
        revision.user !== null &&
        user !== revision.user &&
        !ignored.has(spelled(user))
    );
    if (!mark) return { outcome: 'neutral', message: 'not-patrolled', setting: 'ignoredUsers' };
    return { outcome: 'approve', message: 'by-person', params: [mark.user ?? ''], setting: 'ignoredUsers' };
  }
});

function spelled(name: string): string {
  return name.replaceAll('_', ' ').trim();
}
