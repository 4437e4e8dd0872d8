import type { ComponentChild } from 'preact';
import { useApp } from '../app.ts';
import { CdxButton } from '../codex/CdxButton.tsx';
import { useStore } from '../state/use-store.ts';
import { useSession } from './session-context.ts';
import { mayChange, type SessionState } from './session.ts';

/** Who is signed in and what they may do, in words, `words` where the place has its own; the buttons to sign in and out. */
export function SignInLine({ words: own }: { words?: (state: SessionState) => ComponentChild }) {
  const { speaker, page } = useApp();
  const session = useSession();
  const state = useStore(session.state);
  const { isBusy, name, permissions, loss, right } = state;
  const isOffered = permissions?.signInOffered !== false;
  // On the wiki, who is not logged in there has nobody to sign in as.
  const hasAccount = session.way === 'redirect' || page.userName !== null;

  function words(): ComponentChild {
    if (isBusy) return speaker.text(session.way === 'window' && name === null ? 'sign-in-busy' : 'asking');
    if (name === null)
      return speaker.text(!isOffered ? 'sign-in-off' : hasAccount ? 'sign-in-why' : 'sign-in-log-in');
    if (permissions === null) return speaker.rich('signed-in-unknown', name);
    return speaker.rich(mayChange(state) ? 'signed-in-admin' : 'signed-in', name);
  }

  return (
    <div class="seula-session">
      <p role="status">
        {loss && (
          <strong>
            {loss === 'no-right' && right
              ? speaker.rich('loss-right', right)
              : speaker.text(`loss-${loss}`)}{' '}
          </strong>
        )}
        {(!isBusy && own?.(state)) || words()}
      </p>
      <div class="seula-session__buttons">
        {name !== null ? (
          <>
            <CdxButton size="small" onClick={() => void session.signOut(false)}>
              {speaker.text('sign-out')}
            </CdxButton>
            <CdxButton size="small" weight="quiet" onClick={() => void session.signOut(true)}>
              {speaker.text('sign-out-everywhere')}
            </CdxButton>
          </>
        ) : (
          hasAccount &&
          isOffered && (
            <CdxButton size="small" disabled={isBusy} onClick={() => void session.signIn()}>
              {speaker.text('sign-in')}
            </CdxButton>
          )
        )}
      </div>
    </div>
  );
}
