import { defineAlert } from '../define-alert.ts';

const hourMs = 3_600_000;

/** Nobody has asked the wiki for long what became of the bot's approvals, although passes go on. */
export default defineAlert({
  code: 'feedback-unread',
  forMs: hourMs,
  find({ approvals, feedbackReadAt, status: { lastPass }, now }) {
    if (approvals === null) return [];
    const readAt = Math.max(feedbackReadAt ?? 0, approvals.first);
    const passAt = lastPass === null ? 0 : Date.parse(lastPass.startedAt);
    // Where passes are rare, what is to be read after the last one may be as old as the one before.
    const isLong = passAt - readAt > 6 * hourMs || now - readAt > 48 * hourMs;
    const since = feedbackReadAt === null ? null : new Date(feedbackReadAt).toISOString();
    return isLong ? [{ params: { since } }] : [];
  },
  say: ({ since }, wiki) =>
    `What became of the bot's approvals on ${wiki} was ${since === null ? 'never read' : `last read ${since}`}. Until it is, the bot cannot doubt itself: look for "what became of approvals could not be read" in the log.`
});
