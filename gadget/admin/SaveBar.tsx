import { useRef } from 'preact/hooks';
import { useApp } from '../app.ts';
import { CdxButton } from '../codex/CdxButton.tsx';
import { useStore } from '../state/use-store.ts';
import { Conflict } from './Conflict.tsx';
import { useForms } from './draft/draft-context.ts';
import { leavesOf, valueAt } from './draft/json-path.ts';
import { Differences } from './fields/Differences.tsx';
import { faultWords } from './fields/fault-words.ts';
import { FieldName } from './fields/FieldName.tsx';
import { ReasonInput } from './ReasonInput.tsx';
import { Impact } from './impact/Impact.tsx';

/** What is changed and not saved: why, trying it out, saving it; afterwards what came of that. */
export function SaveBar() {
  const { speaker } = useApp();
  const { draft } = useForms();
  const { patch, faults, conflict, state, document } = useStore(draft.store);
  const reason = useRef<HTMLInputElement>(null);
  const ofFields = faults.filter(({ path }) => path !== '');
  const changes = Object.keys(patch).length === 0 ? [] : leavesOf(patch);
  const count = changes.length;

  function save(): void {
    const { current } = reason;
    if (!current) return;
    if (current.reportValidity()) void draft.save(current.value.trim());
  }

  return (
    <div class="seula-save">
      <p role="status">
        {state === 'saved' && document && speaker.text('save-done', document.version)}
        {state === 'same' && document && speaker.text('save-nothing', document.version)}
        {state === 'refused' && !conflict && (
          <strong>
            {speaker.text(ofFields.length > 0 ? 'save-faults' : 'save-failed', ofFields.length)}
          </strong>
        )}
        {faults.filter(({ path }) => path === '').map(({ reason: why }) => ` ${why}`)}
      </p>
      {ofFields.length > 0 && (
        <ul class="seula-faults">
          {ofFields.map((fault) => (
            <li key={fault.path}>
              <FieldName path={fault.path} />: {faultWords(fault, speaker)}
            </li>
          ))}
        </ul>
      )}
      {conflict && <Conflict current={conflict} />}
      {count > 0 && (
        <>
          <details>
            <summary>
              <bdi>{speaker.text('save-changes', count)}</bdi>
            </summary>
            <Differences
              all={changes.map(({ path, value }) => ({
                path: path.join('.'),
                before: valueAt(document?.settings, path),
                after: value
              }))}
            />
          </details>
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
    </div>
  );
}
