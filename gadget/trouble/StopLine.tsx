import type { BotStop } from '../../shared/bot-status.ts';
import { useApp } from '../app.ts';
import { PageLink } from '../components/PageLink.tsx';
import type { MessageKey } from '../mw/catalogues.ts';

/** Who or what stopped the bot, when, and why; `stopPage` is linked where it is meant. */
export function StopLine({
  stop: { code, by, reason, since },
  stopPage
}: {
  stop: BotStop;
  stopPage: string;
}) {
  const { speaker } = useApp();
  const known = keys[code];
  return (
    <span class="seula-trouble__stop" title={speaker.times.long(since)}>
      {by ? (
        <>
          {speaker.rich('stop-by', by, { node: speaker.times.relative(since) })}
          {reason && (
            <>
              {': '}
              <bdi title={reason}>{reason}</bdi>
            </>
          )}
        </>
      ) : (
        <>
          {known
            ? speaker.rich(known, { node: <PageLink title={stopPage} /> })
            : speaker.rich(accounts.test(code) ? 'stop-account' : 'stop-other', code)}{' '}
          <span class="seula-subtle">({speaker.times.relative(since)})</span>
        </>
      )}
    </span>
  );
}

/** Codes of what keeps the account from working. */
const accounts = /block|^assert|^login-|^no-account$|^no-review-right$|^permissiondenied$|^mwoauth-/;

/** What each code that comes without a name means. */
const keys: Partial<Record<string, MessageKey>> = {
  'operator-stopped': 'stop-operator',
  'bot-suspended': 'stop-suspended',
  'stop-page-stops': 'stop-page',
  'stop-page-missing': 'stop-page-missing',
  'stop-page-not-set': 'stop-page-not-set',
  'stop-page-protected': 'stop-page-protected',
  'stop-page-too-old': 'stop-page-unread',
  'stop-page-unknown': 'stop-page-unread',
  'trial-days-over': 'stop-trial',
  'trial-approvals-made': 'stop-trial'
};
