import { defineAlert, type Facts } from '../define-alert.ts';

const least = 20;
const raisePercent = 20;
const clearPercent = 10;

/** The queue is much longer than a day ago, and still grows. */
export default defineAlert({
  code: 'backlog-grows',
  forMs: 3_600_000,
  find({ status: { counts, state }, pendingBefore: { day, sixHours } }: Facts, raised) {
    // A queue that nobody lists any more stands still in the database only.
    if (day === null || state === 'stalled' || state === 'off') return null;
    const grown = counts.pending - day;
    const percent = raised.has('') ? clearPercent : raisePercent;
    const isMuch = grown * 100 > percent * day && (raised.has('') || grown >= least);
    const goesOn = raised.has('') || sixHours === null || counts.pending >= sixHours;
    return isMuch && goesOn ? [{ params: { pending: counts.pending, dayAgo: day } }] : [];
  },
  say: ({ pending, dayAgo }, wiki) =>
    `The queue of ${wiki} grows: ${pending} pages wait, a day ago there were ${dayAgo}. Look whether the bot accepts as it did, and which check holds pages back.`
});
