import { defineAlert } from '../define-alert.ts';

/** The wiki knows the bot by another name than the one that is set, so that people watch the wrong account. */
export default defineAlert({
  code: 'wrong-account',
  forMs: 0,
  find({ account }) {
    if (account === null) return null;
    const { wanted, actual } = account;
    return wanted === actual ? [] : [{ params: { wanted, actual } }];
  },
  say: ({ wanted, actual }, wiki) =>
    `The bot works on ${wiki} as ${actual ?? 'nobody'}, but SEULA_BOT_USERNAME names ${wanted}. Correct the setting, or ask who renamed the account.`
});
