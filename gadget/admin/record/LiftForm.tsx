import { useState } from 'preact/hooks';
import type { ShownSuspension } from '../../api/read-bot-status.ts';
import { useApp } from '../../app.ts';
import { useStore } from '../../state/use-store.ts';
import { refusalWords } from '../refusal-words.ts';
import { ReasonForm } from '../ReasonForm.tsx';
import { mayChange } from '../session.ts';
import { useSession } from '../session-context.ts';

/** Something that is suspended, and why; who may, lifts it with a reason. `title` is null for the whole bot. */
export function LiftForm(props: { suspension: ShownSuspension; title: string | null; onDone: () => void }) {
  const { title, onDone } = props;
  const { checkId, reason } = props.suspension;
  const { speaker, page } = useApp();
  const session = useSession();
  const isFixed = !mayChange(useStore(session.state));
  const [trouble, setTrouble] = useState('');

  async function lift(words: string): Promise<void> {
    const path = `/v1/wikis/${encodeURIComponent(page.wiki)}/suspensions/lift`;
    setTrouble('');
    try {
      await session.call({ path, method: 'POST', body: { checkId, reason: words } }, () => null);
      onDone();
    } catch (fault) {
      setTrouble(refusalWords(fault, speaker));
    }
  }

  return (
    <fieldset class="seula-group">
      <legend>{title === null ? speaker.text('lift-bot') : speaker.rich('lift-check', title)}</legend>
      <p>{speaker.text('lift-why', reason.undone, reason.approved, reason.hours)}</p>
      {!isFixed && <ReasonForm button={speaker.text('lift')} onSend={lift} />}
      {trouble && <p role="alert">{trouble}</p>}
    </fieldset>
  );
}
