import { useApp } from '../app.ts';
import { CdxButton } from '../codex/CdxButton.tsx';
import { keepConsent } from '../mw/keep-consent.ts';
import { refused } from '../mw/read-consent.ts';
import { useSession } from './session-context.ts';

const patienceMs = 2_000;

/** What the reader agreed to, and the way to take it back: first they are signed out, then nothing is sent any more. */
export function You() {
  const { speaker, companion, consent, clock, page } = useApp();
  const session = useSession();
  const withdraw = async () => {
    await Promise.race([session.signOut(false), clock.wait(patienceMs, new AbortController().signal)]);
    consent.set('refused');
    void keepConsent(refused, page.userName);
  };
  return (
    <>
      <p>{speaker.rich('you-agreed', { node: <bdi>{companion}</bdi> })}</p>
      <p>{speaker.text('you-withdraw-means')}</p>
      <p>
        <CdxButton onClick={() => void withdraw()}>{speaker.text('you-withdraw')}</CdxButton>
      </p>
    </>
  );
}
