import { concernsTheAccount } from '../../bot/failure-codes.ts';
import { defineAlert, type Facts } from '../define-alert.ts';
import { whyInWords } from '../why-in-words.ts';

/** What may pass by itself has to last for a while. */
const patienceMs = 900_000;

/** The bot is held still on a wiki: by its stop page, by a person, by itself, or because its trial is over. */
export default defineAlert({
  code: 'stopped',
  forMs: 0,
  find(facts) {
    const code = stopOf(facts);
    if (code === null) return [];
    const mayPass = code.endsWith('-unknown') || code === 'stop-page-too-old';
    return [{ subject: code, ...(mayPass && { forMs: patienceMs }), params: { code } }];
  },
  say: ({ code }, wiki) =>
    `The bot on ${wiki} is stopped because ${whyInWords(String(code))}. Look who or what stopped it before it is let go on; "seula doctor" tells the way.`
});

/** What concerns the account has an alert of its own. */
function stopOf({ status: { state, stop } }: Facts): string | null {
  return state === 'off' || stop === null || concernsTheAccount(stop.code) ? null : stop.code;
}
