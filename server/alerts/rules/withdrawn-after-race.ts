import { defineAlert } from '../define-alert.ts';

/** The bot took an approval back because the page had changed in the very moment. Cleared after a day. */
export default defineAlert({
  code: 'withdrawn-after-race',
  forMs: 0,
  find: ({ takenBack }) =>
    takenBack.map(({ decisionId, revisionId }) => ({
      subject: String(decisionId),
      params: { decisionId, revisionId }
    })),
  say: ({ decisionId, revisionId }, wiki) =>
    `The bot on ${wiki} took back its approval of revision ${revisionId} (decision ${decisionId}), because the page had changed in the same moment. Look whether the page is as it should be.`
});
