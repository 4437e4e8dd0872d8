import { useRef } from 'preact/hooks';
import { useApp } from '../app.ts';
import { CdxButton } from '../codex/CdxButton.tsx';
import { useStore } from '../state/use-store.ts';
import { Conflict } from './Conflict.tsx';
import { useForms } from './draft/draft-context.ts';
import { leavesOf } from './draft/json-path.ts';
import { ReasonInput } from './ReasonInput.tsx';
import { Impact } from './impact/Impact.tsx';

/** What is changed and not saved: why, trying it out, saving it; afterwards what came of that. */
export function SaveBar() {
  const { speaker } = useApp();
  const { draft } = useForms();
  const { patch, faults, conflict, state, document } = useStore(draft.store);
  const reason = useRef<HTMLInputElement>(null);
  const ofFields = faults.filter(({ path }) => path !== '').length;
  const count = Object.keys(patch).length === 0 ? 0 : leavesOf(patch).length;

  function save(): void {
    const { current } = reason;
    if (!current) return;
    if (current.reportValidity()) void draft.save(current.value.trim());
  }

  return (
    <footer class="seula-save">
      <p role="status">
        {state === 'saved' && document && speaker.text('save-done', document.version)}
        {state === 'refused' && !conflict && (
          <strong>{speaker.text(ofFields > 0 ? 'save-faults' : 'save-failed', ofFields)}</strong>
        )}
        {faults.filter(({ path }) => path === '').map(({ reason: why }) => ` ${why}`)}
      </p>
      {conflict && <Conflict current={conflict} />}
      {count > 0 && (
        <>
          <Impact patch={patch} />
          <form
            class="seula-save__form"
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
          >
            <ReasonInput input={reason} />
            <CdxButton
              type="submit"
              action="progressive"
              weight="primary"
              disabled={state === 'saving' || conflict !== null}
            >
              {speaker.text('save', count)}
            </CdxButton>
            <CdxButton weight="quiet" onClick={draft.discard}>
              {speaker.text('save-discard')}
            </CdxButton>
          </form>
        </>
      )}
    </footer>
  );
}
