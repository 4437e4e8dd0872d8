import { concernsTheAccount } from '../../bot/failure-codes.ts';
import { defineAlert } from '../define-alert.ts';
import { whyInWords } from '../why-in-words.ts';

/** The wiki no longer lets the bot's account work: a block, a lost right, a lost session. */
export default defineAlert({
  code: 'account-refused',
  forMs: 0,
  find({ status: { stop } }) {
    const failure = stop?.code ?? null;
    return failure !== null && concernsTheAccount(failure) ? [{ params: { failure } }] : [];
  },
  say: ({ failure }, wiki) =>
    `${wiki} no longer lets the bot work, because ${whyInWords(String(failure))}. Ask there why, and check its rights and password with "seula doctor".`
});
