import { defineAlert } from '../define-alert.ts';

/** An approval stands that the bot wanted to take back. Cleared when somebody withdrew it, or after a week. */
export default defineAlert({
  code: 'withdrawal-failed',
  forMs: 0,
  find: ({ notTakenBack }) =>
    notTakenBack.map(({ decisionId, revisionId }) => ({
      subject: String(decisionId),
      params: { decisionId, revisionId }
    })),
  say: ({ decisionId, revisionId }, wiki) =>
    `The bot on ${wiki} could not take back its approval of revision ${revisionId} (decision ${decisionId}) although the page had changed. Look at the page, and withdraw it by hand if it is wrong.`
});
