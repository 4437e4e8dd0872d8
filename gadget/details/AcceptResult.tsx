import { cdxIconNotice, cdxIconSuccess } from '@wikimedia/codex-icons';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app.ts';
import { CdxIcon } from '../codex/CdxIcon.tsx';
import type { MessageKey } from '../mw/catalogues.ts';
import { pendingDiffUrl } from '../mw/page-url.ts';
import type { AcceptOutcome } from '../state/accept-change.ts';
import type { DrawnChange } from '../state/drawn-change.ts';

/** What came of accepting, in words, and where to go from there. It takes the focus, so that it is read out. */
export function AcceptResult({ outcome, change }: { outcome: AcceptOutcome; change: DrawnChange }) {
  const { speaker } = useApp();
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => result.current?.focus(), [outcome]);
  const { state } = outcome;
  const { upTo, verdict } = change;
  const isDone = state === 'accepted' || state === 'already';
  const present = (key: MessageKey, stableRevisionId: number) => (
    <a href={pendingDiffUrl(verdict.page.title, stableRevisionId)}>{speaker.text(key)}</a>
  );
  return (
    <div ref={result} tabIndex={-1} role="status" class="seula-accept__result">
      <p class={`seula-badge seula-is-${isDone ? 'approve' : 'manual'}`}>
        <CdxIcon icon={isDone ? cdxIconSuccess : cdxIconNotice} />
        <span>
          {state === 'refused' ? (
            <>
              {speaker.text(refusals[outcome.code] ?? familyOf(outcome.code))}
              {outcome.info && outcome.code !== 'blocked' && (
                <bdi class="seula-subtle seula-accept__info">{outcome.info}</bdi>
              )}
            </>
          ) : isDone ? (
            <>
              {state === 'already'
                ? speaker.text('accept-already')
                : outcome.stillPending
                  ? speaker.rich('accept-done-newer', { node: speaker.times.short(upTo.timestamp) })
                  : speaker.text('accept-done')}
              {outcome.stillPending && <> {present('panel-all', upTo.revisionId)}</>}
            </>
          ) : (
            <>
              {speaker.text(`accept-${state}`)} {present('accept-reload', verdict.stableRevisionId)}
            </>
          )}
        </span>
      </p>
      {isDone && (
        <p>
          {outcome.next
            ? speaker.rich('accept-next', {
                node: (
                  <a href={pendingDiffUrl(outcome.next.title, outcome.next.stableRevisionId)}>
                    <bdi>{outcome.next.title}</bdi>
                  </a>
                )
              })
            : speaker.text('accept-no-next')}
        </p>
      )}
    </div>
  );
}

/** What each code of action=review means for the reader. */
const refusals: Partial<Record<string, MessageKey>> = {
  badtoken: 'refused-session',
  assertuserfailed: 'refused-session',
  assertnameduserfailed: 'refused-session',
  notloggedin: 'refused-session',
  blocked: 'refused-blocked',
  autoblocked: 'refused-blocked',
  permissiondenied: 'refused-rights',
  readonly: 'refused-readonly',
  maxlag: 'refused-busy',
  ratelimited: 'refused-often',
  http: 'refused-connection'
};

function familyOf(code: string): MessageKey {
  return code.indexOf('internal_api_error') === 0 ? 'refused-busy' : 'refused-other';
}
