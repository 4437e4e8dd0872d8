import { useApp } from '../app.ts';
import { CdxButton } from '../codex/CdxButton.tsx';
import { useStore } from '../state/use-store.ts';
import { useForms } from './draft/draft-context.ts';
import { leavesOf, valueAt } from './draft/json-path.ts';
import type { ShownDocument } from './draft/read-settings.ts';
import { FieldName } from './fields/FieldName.tsx';
import { shownValue } from './fields/shown-value.ts';

/** Somebody saved meanwhile: each field of one's own beside what it is now, and the two ways on. */
export function Conflict({ current }: { current: ShownDocument }) {
  const { speaker } = useApp();
  const { draft } = useForms();
  const { patch, document } = useStore(draft.store);
  return (
    <div class="seula-conflict" role="alert">
      <p>
        <strong>{speaker.rich('conflict', current.author ?? '–', current.version, current.reason)}</strong>
      </p>
      <div class="seula-wide">
        <table>
          <thead>
            <tr>
              <th scope="col">{speaker.text('conflict-field')}</th>
              <th scope="col">{speaker.text('conflict-before')}</th>
              <th scope="col">{speaker.text('conflict-theirs')}</th>
              <th scope="col">{speaker.text('conflict-yours')}</th>
            </tr>
          </thead>
          <tbody>
            {leavesOf(patch).map(({ path, value }) => (
              <tr key={path.join('.')}>
                <th scope="row">
                  <FieldName path={path.join('.')} />
                </th>
                <td>{shownValue(valueAt(document?.settings, path), speaker, path.join('.'))}</td>
                <td>{shownValue(valueAt(current.settings, path), speaker, path.join('.'))}</td>
                <td>{shownValue(value, speaker, path.join('.'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CdxButton onClick={draft.rebase}>{speaker.text('conflict-rebase')}</CdxButton>{' '}
      <CdxButton
        weight="quiet"
        onClick={() => {
          draft.rebase();
          draft.discard();
        }}
      >
        {speaker.text('conflict-drop')}
      </CdxButton>
    </div>
  );
}
