import { defineAlert } from '../define-alert.ts';

/** The bot gives no sign of life. */
export default defineAlert({
  code: 'stalled',
  forMs: 0,
  find: ({ status: { stalledSince } }) =>
    stalledSince === null ? [] : [{ params: { since: stalledSince } }],
  say: ({ since }, wiki) =>
    `The bot on ${wiki} has given no sign of life since ${since}. Start its process again; where it is not to run, set "bot.mode" to off.`
});
