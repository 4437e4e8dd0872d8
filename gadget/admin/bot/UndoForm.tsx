import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../../app.ts';
import { Refused } from '../../api/client.ts';
import { number, object, oneOf, orNull, text } from '../../api/guard.ts';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { useStore } from '../../state/use-store.ts';
import { ReasonForm } from '../ReasonForm.tsx';
import { useSession } from '../session-context.ts';

const readUndo = object({
  undo: text,
  state: oneOf('previewing', 'previewed', 'withdrawing', 'ended'),
  own: number,
  kept: number,
  token: orNull(text),
  end: orNull(object({ done: number, kept: number, refused: number, unknown: number }))
});
type ShownUndo = ReturnType<typeof readUndo>;

const lookMs = 1_000;
const kinds = ['run', 'check', 'decision', 'settings'] as const;

/** Withdraws approvals of the bot: they are looked at first, and nothing is done before that is confirmed with a reason. */
export function UndoForm({ onDone }: { onDone: () => void }) {
  const { speaker, page, clock } = useApp();
  const session = useSession();
  const { name } = useStore(session.state);
  const [undo, setUndo] = useState<ShownUndo | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [kind, setKind] = useState<(typeof kinds)[number]>('run');
  const which = useRef<HTMLInputElement>(null);
  const over = useRef(new AbortController());
  useEffect(() => () => over.current.abort(), []);

  /** Asks how far it is until it waits for somebody, or has ended. */
  async function follow(begin: () => Promise<ShownUndo>): Promise<void> {
    const { signal } = (over.current = new AbortController());
    setTrouble(null);
    try {
      let now = await begin();
      setUndo(now);
      while (now.state === 'previewing' || now.state === 'withdrawing') {
        await clock.wait(lookMs, signal);
        now = await session.call({ path: `/v1/undos/${encodeURIComponent(now.undo)}` }, readUndo);
        setUndo(now);
      }
      if (now.state === 'ended') onDone();
    } catch (fault) {
      setTrouble(fault instanceof Refused && fault.sentence ? fault.sentence : speaker.text('did-not-work'));
    }
  }

  function look(): Promise<void> {
    const given = which.current?.value.trim() ?? '';
    const path = `/v1/wikis/${encodeURIComponent(page.wiki)}/undos`;
    const selection =
      kind === 'check'
        ? { by: kind, id: given }
        : kind === 'settings'
          ? { by: kind, version: Number(given) }
          : { by: kind, id: Number(given) };
    return follow(() => session.call({ path, method: 'POST', body: { selection } }, readUndo));
  }

  function withdraw(reason: string): Promise<void> {
    if (!undo) return Promise.resolve();
    const path = `/v1/undos/${encodeURIComponent(undo.undo)}/confirmation`;
    const body = { token: undo.token, reason, ...(name !== null && { by: name }) };
    return follow(() => session.call({ path, method: 'POST', body }, readUndo));
  }

  const isBusy = undo?.state === 'previewing' || undo?.state === 'withdrawing';
  return (
    <fieldset class="seula-group">
      <legend>{speaker.text('undo')}</legend>
      <form
        class="seula-save__form"
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <select
          class="seula-input"
          aria-label={speaker.text('undo-by')}
          onChange={(event) => setKind(kinds[event.currentTarget.selectedIndex] ?? 'run')}
        >
          {kinds.map((one) => (
            <option key={one} selected={one === kind}>
              {speaker.text(`undo-${one}`)}
            </option>
          ))}
        </select>
        <input ref={which} type="text" class="seula-input" required aria-label={speaker.text('undo-which')} />
        <CdxButton type="submit" disabled={isBusy}>
          {speaker.text('undo-look')}
        </CdxButton>
      </form>
      <div role="status">
        {isBusy && <p>{speaker.text('undo-busy')}</p>}
        {undo?.state === 'previewed' && <p>{speaker.text('undo-previewed', undo.own, undo.kept)}</p>}
        {undo?.end && (
          <p>
            {speaker.text('undo-done', undo.end.done, undo.end.kept + undo.end.refused + undo.end.unknown)}
          </p>
        )}
        {trouble && <p>{trouble}</p>}
      </div>
      {undo?.state === 'previewed' && undo.own > 0 && (
        <ReasonForm button={speaker.text('undo-confirm', undo.own)} onSend={withdraw} />
      )}
    </fieldset>
  );
}
