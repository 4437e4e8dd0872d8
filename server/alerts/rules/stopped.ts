import { defineAlert, type Facts } from '../define-alert.ts';

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
    `The bot on ${wiki} is stopped (${code}). Look who or what stopped it before it is let go on; "seula doctor" tells the way.`
});

function stopOf({ status }: Facts): string | null {
  if (status.state === 'off') return null;
  if (status.stop) return status.stop.code;
  const failure = status.lastPass?.failure ?? '';
  return failure.startsWith('trial-') ? failure : null;
}
