import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';

const dayMs = 86_400_000;

/**
 * Holds back what a person has turned down: a revision whose approval was withdrawn, and for some days all edits of its
 * page. A person who accepts that revision or a later one ends it; automatic approvals do not.
 */
export default defineCheck({
  id: 'manual_unapproval',
  can: ['block'],
  looksAt: 'circumstances',
  needs: ['reviewLog'],
  options: z.object({
    coolDownDays: z
      .number()
      .int()
      .min(0)
      .max(30)
      .default(7)
      .describe('Days left to people; after a withdrawal, for all edits of the page')
  }),
  messages: {
    title: {
      en: 'Withdrawn approval',
      qqq: 'Name of the check that holds back edits whose approval somebody took back.'
    },
    description: {
      en: 'Holds back an edit whose approval somebody withdrew, and for some days the other edits of that page.',
      qqq: 'Description of the check that holds back edits whose approval somebody took back.'
    },
    'this-edit': {
      en: 'Somebody withdrew the approval of this edit on $1.',
      qqq: 'Reason for holding back. $1: date and time when the approval was taken back.'
    },
    'this-page': {
      en: 'Somebody withdrew an approval on this page on $1. Until $2 people look at its edits.',
      qqq: 'Reason for holding back. $1: date and time when the approval was taken back. $2: date and time when the waiting ends.'
    },
    'none-withdrawn': {
      en: 'No approval was withdrawn here lately.',
      qqq: 'Shown when nobody took back an approval on the page.'
    }
  },
  evaluate({ revision, now, evidence: { reviewLog }, options }) {
    const inForce = reviewLog.events.filter(
      (event) => event.action === 'unapprove' && !reviewLog.events.some((later) => ends(later, event))
    );
    const own = inForce.find(({ revisionId }) => revisionId === revision.id);
    if (own) return { outcome: 'block', message: 'this-edit', params: [{ time: own.timestamp }] };
    const lasting = inForce.find(
      ({ timestamp }) => now < Date.parse(timestamp) + options.coolDownDays * dayMs
    );
    if (!lasting) return { outcome: 'neutral', message: 'none-withdrawn', setting: 'coolDownDays' };
    const until = new Date(Date.parse(lasting.timestamp) + options.coolDownDays * dayMs).toISOString();
    const params = [{ time: lasting.timestamp }, { time: until }];
    return { outcome: 'block', message: 'this-page', params, setting: 'coolDownDays' };
  }
});

interface ReviewEvent {
  readonly revisionId: number;
  readonly action: 'approve' | 'unapprove';
  readonly automatic: boolean;
  readonly timestamp: string;
}

/** Accepting an older revision than the one that was turned down is no word for the latter. */
function ends(later: ReviewEvent, withdrawal: ReviewEvent): boolean {
  return (
    later.action === 'approve' &&
    !later.automatic &&
    later.revisionId >= withdrawal.revisionId &&
    Date.parse(later.timestamp) > Date.parse(withdrawal.timestamp)
  );
}
