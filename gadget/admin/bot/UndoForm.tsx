import { useEffect, useRef, useState } from 'preact/hooks';
import type { UndoChoice } from '../../../shared/undo.ts';
import { useApp } from '../../app.ts';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { useStore } from '../../state/use-store.ts';
import { refusalWords } from '../refusal-words.ts';
import { ReasonForm } from '../ReasonForm.tsx';
import { useSession } from '../session-context.ts';
import { readUndo, readUndoStep, type ShownApprovalStep, type ShownUndo } from './read-undo.ts';
import { UndoChoiceForm } from './UndoChoiceForm.tsx';
import { UndoSteps } from './UndoSteps.tsx';

const lookMs = 1_000;

/** Withdraws approvals of the bot: they are looked at first, and nothing is done before that is confirmed with a reason. */
export function UndoForm({ onDone }: { onDone: () => void }) {
  const { speaker, page, clock } = useApp();
  const session = useSession();
  const { name } = useStore(session.state);
  const [undo, setUndo] = useState<ShownUndo | null>(null);
  const [steps, setSteps] = useState<readonly ShownApprovalStep[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const over = useRef(new AbortController());
  useEffect(() => () => over.current.abort(), []);

  /** Asks how far it is until it waits for somebody, or has ended; meanwhile tells of each approval. */
  async function follow(begin: () => Promise<ShownUndo>): Promise<void> {
    over.current.abort();
    const { signal } = (over.current = new AbortController());
    setTrouble(null);
    setSteps([]);
    try {
      let now = await begin();
      const path = `/v1/undos/${encodeURIComponent(now.undo)}`;
      session.follow(`${path}/events`, take, signal).catch(() => undefined);
      setUndo(now);
      while (now.state === 'previewing' || now.state === 'withdrawing') {
        await clock.wait(lookMs, signal);
        now = await session.call({ path }, readUndo);
        setUndo(now);
      }
      if (now.state === 'ended') onDone();
    } catch (fault) {
      setTrouble(refusalWords(fault, speaker));
    }
  }

  function take(data: unknown): undefined {
    const step = readUndoStep(data);
    if (!step) return;
    setSteps((known) => [...known.filter(({ decisionId }) => decisionId !== step.decisionId), step]);
  }

  function look(selection: UndoChoice): Promise<void> {
    const path = `/v1/wikis/${encodeURIComponent(page.wiki)}/undos`;
    return follow(() => session.call({ path, method: 'POST', body: { selection } }, readUndo));
  }

  function withdraw(reason: string): Promise<void> {
    if (!undo) return Promise.resolve();
    const path = `/v1/undos/${encodeURIComponent(undo.undo)}/confirmation`;
    const body = { token: undo.token, reason, ...(name !== null && { by: name }) };
    return follow(() => session.call({ path, method: 'POST', body }, readUndo));
  }

  async function cancel(): Promise<void> {
    if (!undo) return;
    try {
      const path = `/v1/undos/${encodeURIComponent(undo.undo)}`;
      const now = await session.call({ path, method: 'DELETE' }, readUndo);
      setUndo(undo.state === 'withdrawing' ? now : null);
      if (undo.state !== 'withdrawing') setSteps([]);
    } catch {
      setTrouble(speaker.text('did-not-work'));
    }
  }

  const isBusy = undo?.state === 'previewing' || undo?.state === 'withdrawing';
  const seen = steps.filter(({ state }) => undo?.state !== 'withdrawing' || state !== 'own').length;
  return (
    <fieldset class="seula-group">
      <legend>{speaker.text('undo')}</legend>
      <UndoChoiceForm isBusy={isBusy} onLook={(selection) => void look(selection)} />
      <div role="status">
        {isBusy && (
          <p>
            {speaker.text(undo.state === 'withdrawing' ? 'undo-withdrawing' : 'undo-busy')}{' '}
            {undo.of !== null && <progress value={seen} max={undo.of || 1} />}
          </p>
        )}
        {undo?.state === 'previewed' && <p>{speaker.text('undo-previewed', undo.own, undo.kept)}</p>}
        {undo?.end && (
          <p>
            {speaker.text('undo-done', undo.end.done, undo.end.kept + undo.end.refused + undo.end.unknown)}
          </p>
        )}
        {trouble && <p>{trouble}</p>}
      </div>
      <UndoSteps steps={steps} />
      {undo?.state === 'previewed' && undo.own > 0 && (
        <ReasonForm button={speaker.text('undo-confirm', undo.own)} onSend={withdraw} />
      )}
      {undo && undo.state !== 'ended' && (
        <CdxButton weight="quiet" onClick={() => void cancel()}>
          {speaker.text('undo-cancel')}
        </CdxButton>
      )}
    </fieldset>
  );
}
