import { useId } from 'preact/hooks';
import type { Trial } from '../../../shared/trial.ts';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { addressOf } from '../router/router.ts';
import { useSite } from '../site.ts';
import type { Expected } from './Results.tsx';

/** The edits of which somebody said what is expected: as a file for `seula replay`, and as lines for a page of the wiki. */
export function SaveCases(props: {
  trial: Trial;
  expected: Expected;
  onExpect: (expected: Expected) => void;
}) {
  const { trial, expected, onExpect } = props;
  const { speaker } = useSite();
  const id = useId();
  const savable = trial.items.filter((item) => item.savable);
  const chosen = savable.filter((item) => expected[item.id] !== undefined);
  const wanted = chosen.map((item) => `${item.id}:${expected[item.id]}`).join('|');
  const lines = chosen.map(
    ({ id: itemId, edit }) => `* [[Special:Diff/${edit.revisionId}]] : ${expected[itemId]}`
  );
  return (
    <div class="try-save">
      <h3>{speaker.text('try-save')}</h3>
      <p>{speaker.text('try-save-help')}</p>
      <p class="try-buttons">
        <CdxButton
          disabled={savable.length === 0}
          onClick={() => onExpect(Object.fromEntries(savable.map((item) => [item.id, item.edit.decision])))}
        >
          {speaker.text('try-save-as-found')}
        </CdxButton>
        {chosen.length > 0 && (
          <a
            class="cdx-button cdx-button--fake-button cdx-button--fake-button--enabled"
            href={addressOf(`/api/v1/trials/${encodeURIComponent(trial.trial)}/cases.jsonl`, {
              expected: wanted
            })}
            download="seula-cases.jsonl"
          >
            {speaker.text('try-save-file', chosen.length)}
          </a>
        )}
      </p>
      {chosen.length > 0 && (
        <>
          <label for={id}>{speaker.text('try-save-lines')}</label>
          <textarea
            id={id}
            class="cdx-text-area__textarea"
            dir="ltr"
            readOnly
            rows={Math.min(8, lines.length)}
            value={lines.join('\n')}
          />
        </>
      )}
    </div>
  );
}
