import type { ShownVerdict } from '../api/shown-verdict.ts';
import { useApp } from '../app.ts';
import type { MessageKey } from '../mw/catalogues.ts';
import { pendingDiffUrl } from '../mw/page-url.ts';
import type { AcceptOutcome } from '../state/accept-change.ts';

/** What came of accepting, in words, and where to go from there. `until` is the time of the accepted edit. */
export function AcceptResult(props: { outcome: AcceptOutcome; until: string; verdict: ShownVerdict }) {
  const { outcome, until, verdict } = props;
  const { speaker } = useApp();
  if (outcome.state === 'refused') {
    return (
      <p>
        {speaker.text(refusals[outcome.code] ?? familyOf(outcome.code))}
        {outcome.info && outcome.code !== 'blocked' && (
          <bdi class="seula-subtle seula-accept__info">{outcome.info}</bdi>
        )}
      </p>
    );
  }
  if (outcome.state === 'accepted' || outcome.state === 'already') {
    const { state, stillPending, next } = outcome;
    return (
      <>
        <p>
          {state === 'already'
            ? speaker.text('accept-already')
            : stillPending
              ? speaker.rich('accept-done-newer', { node: until })
              : speaker.text('accept-done')}
        </p>
        <p>
          {next
            ? speaker.rich('accept-next', {
                node: (
                  <a href={pendingDiffUrl(next.title, next.stableRevisionId)}>{<bdi>{next.title}</bdi>}</a>
                )
              })
            : speaker.text('accept-no-next')}
        </p>
      </>
    );
  }
  return (
    <p>
      {speaker.text(`accept-${outcome.state}`)}{' '}
      <a href={pendingDiffUrl(verdict.page.title, verdict.stableRevisionId)}>
        {speaker.text('accept-reload')}
      </a>
    </p>
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
