import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';

const hourMs = 3_600_000;

/** Holds back edits that are younger than the wiki wants, so that those who watch the page can act first. */
export default defineCheck({
  id: 'min_age',
  can: ['block'],
  looksAt: 'circumstances',
  needs: [],
  options: z.object({
    hours: z
      .number()
      .min(0)
      .max(720)
      .default(0)
      .describe('Hours to wait; before an edit can be accepted; parts of an hour are allowed')
  }),
  messages: {
    title: { en: 'Waiting time', qqq: 'Name of the check that holds back edits made a short time ago.' },
    description: {
      en: 'Holds back edits that are younger than the waiting time set by this wiki.',
      qqq: 'Description of the check that holds back edits made a short time ago.'
    },
    'too-young': {
      en: 'The edit waits until $1, so that people who watch the page can act first.',
      qqq: 'Reason for holding back. $1: date and time when the waiting ends.'
    },
    'old-enough': {
      en: 'The edit has waited long enough.',
      qqq: 'Shown when an edit is older than the waiting time.'
    }
  },
  evaluate({ revision, now, options: { hours } }) {
    const until = Date.parse(revision.timestamp) + hours * hourMs;
    if (hours === 0 || now >= until) return { outcome: 'neutral', message: 'old-enough', setting: 'hours' };
    const params = [{ time: new Date(until).toISOString() }];
    return { outcome: 'block', message: 'too-young', params, setting: 'hours' };
  }
});
