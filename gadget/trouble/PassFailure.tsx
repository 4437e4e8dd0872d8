import { useApp } from '../app.ts';
import type { MessageKey } from '../mw/catalogues.ts';

/** Why the last pass of the bot failed, in words as far as its code has some. */
export function PassFailure({ code }: { code: string }) {
  const { speaker } = useApp();
  const [, key] = families.filter(([codes]) => codes.test(code))[0] ?? [];
  return <span>{key ? speaker.text(key) : speaker.rich('failed-other', code)}</span>;
}

/** What codes of failures have in common. */
const families: readonly [RegExp, MessageKey][] = [
  [/^(operator-stopped|bot-suspended|stop-page-stops)$/, 'failed-stopped'],
  [/^readonly$/, 'failed-readonly'],
  [/^(maxlag|rate-?limited|circuit-open|retries-exhausted)$/, 'failed-busy'],
  [/^(network|timeout|http-status|malformed|too-large|continuation-loop)$/, 'failed-silence'],
  [/^(lease-lost|elsewhere)$/, 'failed-elsewhere'],
  [/^too-many-unknown$/, 'failed-unknown'],
  [/-unknown$/, 'failed-unread']
];
