import { useState } from 'preact/hooks';
import type { UndoChoice } from '../../../shared/undo.ts';
import { useApp } from '../../app.ts';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { useStore } from '../../state/use-store.ts';
import { useForms } from '../draft/draft-context.ts';
import { asObject, valueAt } from '../draft/json-path.ts';
import { choiceIn, undoKinds } from './read-undo.ts';

/** Chooses approvals: by run, check, decision, version of the settings, or a span of time. */
export function UndoChoiceForm({
  isBusy,
  onLook
}: {
  isBusy: boolean;
  onLook: (choice: UndoChoice) => void;
}) {
  const { speaker } = useApp();
  const [kind, setKind] = useState<(typeof undoKinds)[number]>('run');
  return (
    <form
      class="seula-save__form"
      onSubmit={(event) => {
        event.preventDefault();
        const choice = choiceIn(kind, new FormData(event.currentTarget));
        if (choice) onLook(choice);
      }}
    >
      <select
        class="seula-input"
        aria-label={speaker.text('undo-by')}
        onChange={(event) => setKind(undoKinds[event.currentTarget.selectedIndex] ?? 'run')}
      >
        {undoKinds.map((one) => (
          <option key={one} selected={one === kind}>
            {speaker.text(`undo-${one}`)}
          </option>
        ))}
      </select>
      {kind === 'time' ? (
        <>
          <Moment name="from" label={speaker.text('undo-from')} isRequired />
          <Moment name="to" label={speaker.text('undo-to')} />
        </>
      ) : kind === 'check' ? (
        <CheckChoice />
      ) : (
        <input
          key={kind}
          type="number"
          name="which"
          min={kind === 'settings' ? 0 : 1}
          class="seula-input"
          required
          aria-label={speaker.text('undo-which')}
        />
      )}
      <CdxButton type="submit" disabled={isBusy}>
        {speaker.text('undo-look')}
      </CdxButton>
    </form>
  );
}

function Moment({ name, label, isRequired }: { name: string; label: string; isRequired?: boolean }) {
  return (
    <label>
      {label} <input type="datetime-local" name={name} class="seula-input" required={isRequired === true} />
    </label>
  );
}

function CheckChoice() {
  const { speaker, texts } = useApp();
  const { schema } = useStore(useForms().draft.store);
  const said = useStore(texts);
  const checks = asObject(valueAt(schema, ['properties', 'checks', 'properties']));
  return (
    <select name="which" class="seula-input" aria-label={speaker.text('undo-check')}>
      {Object.keys(checks).map((id) => (
        <option key={id} value={id}>
          {said?.[String(valueAt(checks[id], ['x-title']))] ?? id}
        </option>
      ))}
    </select>
  );
}
