import { defineAlert } from '../define-alert.ts';

const least = 2;

/** People undo the bot's approvals half as often as would make it stop by itself. */
export default defineAlert({
  code: 'undo-rate',
  forMs: 0,
  find({ lately: { approved, undone }, settings }) {
    const { hours, wholePercent } = settings.feedback.selfDoubt;
    const isMuch = undone >= least && undone * 200 > wholePercent * approved;
    return isMuch ? [{ params: { approved, undone, hours } }] : [];
  },
  say: ({ approved, undone, hours }, wiki) =>
    `People undid ${undone} of ${approved} approvals of the last ${hours} hours on ${wiki}. Look at them in the log of decisions, state undone; those that were only reported stay done there, and stand on the page of reports.`
});
