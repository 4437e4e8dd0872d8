import { defineAlert, mayWrite } from '../define-alert.ts';
import { whyInWords } from '../why-in-words.ts';

const hours = 3;

/** The bot runs, may write and has safe pages before it, and yet accepts none. */
export default defineAlert({
  code: 'no-work',
  forMs: hours * 3_600_000,
  find(facts) {
    const { status, settings, safePages, approvals } = facts;
    const isWilling = settings.bot.approvalsPerPass > 0 && settings.bot.approvalsPerHour > 0;
    if (!mayWrite(facts) || !isWilling || status.state !== 'running' || safePages === 0) return [];
    const failure = status.lastPass?.failure ?? null;
    return [{ notBefore: approvals?.last ?? 0, params: { safePages, hours, failure } }];
  },
  say: ({ safePages, hours: long, failure }, wiki) =>
    `The bot on ${wiki} accepted nothing for ${long} hours although ${safePages} pages are safe` +
    (failure === null ? '.' : `; its last pass failed because ${whyInWords(String(failure))}.`) +
    ' Look at the log of its process, and at the last decisions.'
});
