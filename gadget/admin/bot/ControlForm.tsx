import { useState } from 'preact/hooks';
import { useApp } from '../../app.ts';
import { refusalWords } from '../refusal-words.ts';
import { ReasonForm } from '../ReasonForm.tsx';
import { useSession } from '../session-context.ts';

/** Stops the bot, or starts it again; both with a reason that all can read. */
export function ControlForm({ isStopped, onDone }: { isStopped: boolean; onDone: () => void }) {
  const { speaker, page } = useApp();
  const session = useSession();
  const [trouble, setTrouble] = useState('');

  async function control(reason: string): Promise<void> {
    const path = `/v1/wikis/${encodeURIComponent(page.wiki)}/bot/control`;
    const body = { action: isStopped ? 'start' : 'stop', reason };
    setTrouble('');
    try {
      await session.call({ path, method: 'POST', body }, () => null);
      onDone();
    } catch (fault) {
      setTrouble(refusalWords(fault, speaker));
    }
  }

  return (
    <fieldset class="seula-group">
      <legend>{speaker.text('control')}</legend>
      <ReasonForm button={speaker.text(isStopped ? 'control-start' : 'control-stop')} onSend={control} />
      {trouble && <p role="alert">{trouble}</p>}
    </fieldset>
  );
}
