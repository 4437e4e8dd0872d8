import { useApp } from '../app.ts';
import { CdxButton } from '../codex/CdxButton.tsx';
import { useStore } from '../state/use-store.ts';
import { useSession } from './session-context.ts';
import { mayChange } from './session.ts';

/** Who is signed in and what they may do, in words; the buttons to sign in and out. */
export function SignInLine() {
  const { speaker, page } = useApp();
  const session = useSession();
  const { isBusy, name, permissions, loss } = useStore(session.state);
  const isAdmin = mayChange({ isBusy, name, permissions, loss });
  return (
    <div class="seula-session">
      <p role="status">
        {loss && <strong>{speaker.text(`loss-${loss}`)} </strong>}
        {isBusy
          ? speaker.text(session.way === 'window' && name === null ? 'sign-in-busy' : 'asking')
          : name !== null
            ? speaker.rich(
                permissions === null ? 'signed-in-unknown' : isAdmin ? 'signed-in-admin' : 'signed-in',
                name
              )
            : speaker.text(permissions?.signInOffered === false ? 'sign-in-off' : 'sign-in-why')}
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
          (session.way === 'redirect' || page.userName !== null) &&
          permissions?.signInOffered !== false && (
            <CdxButton size="small" disabled={isBusy} onClick={() => void session.signIn()}>
              {speaker.text('sign-in')}
            </CdxButton>
          )
        )}
      </div>
    </div>
  );
}
