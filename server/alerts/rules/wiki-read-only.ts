import { defineAlert } from '../define-alert.ts';

/** The wiki took no writes for longer than the bot waits. */
export default defineAlert({
  code: 'wiki-read-only',
  forMs: 0,
  find: ({ status: { lastPass } }) => (lastPass?.failure === 'readonly' ? [{ params: {} }] : []),
  say: (_, wiki) =>
    `${wiki} has taken no writes for more than ten minutes. The bot goes on by itself when it does again.`
});
