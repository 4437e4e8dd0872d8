import type { ShownEdit } from '../api/shown-verdict.ts';
import { useApp } from '../app.ts';
import { CdxIcon } from '../codex/CdxIcon.tsx';
import { sortChecks } from '../state/sort-checks.ts';
import { decisionIcons } from './Badge.tsx';
import { CheckRow } from './CheckRow.tsx';

/** The checks of some edits; with several, each edit has a heading, and all but the deciding one are folded. */
export function EditList({ edits, deciding }: { edits: readonly ShownEdit[]; deciding: ShownEdit }) {
  if (edits.length <= 1) return <Checks edit={edits[0] ?? deciding} />;
  return (
    <>
      {edits.map((edit) => (
        <details key={edit.revisionId} class="seula-edit" open={edit.revisionId === deciding.revisionId}>
          <summary>
            <EditHeading edit={edit} />
          </summary>
          <Checks edit={edit} />
        </details>
      ))}
    </>
  );
}

function EditHeading({ edit }: { edit: ShownEdit }) {
  const { speaker } = useApp();
  const user = edit.user ?? speaker.text('hidden-user');
  return (
    <span class={`seula-badge seula-is-${edit.decision}`}>
      <CdxIcon icon={decisionIcons[edit.decision]} size="small" />
      <span>{speaker.rich('edit-by', user, { node: speaker.times.short(edit.timestamp) })}</span>{' '}
      <span class="seula-subtle">{speaker.text(`decision-${edit.decision}`)}</span>
    </span>
  );
}

function Checks({ edit }: { edit: ShownEdit }) {
  const { speaker } = useApp();
  const { telling, silent } = sortChecks(edit);
  const rows = (checks: typeof telling) => (
    <ul class="seula-checks">
      {checks.map((check) => (
        <CheckRow key={`${check.result.checkId}${check.isTogether}`} check={check} />
      ))}
    </ul>
  );
  return (
    <>
      {telling.length > 0 && rows(telling)}
      {silent.length > 0 && (
        <details class="seula-silent">
          <summary>
            <span class="seula-said">{speaker.text('silent-checks', silent.length)}</span>
          </summary>
          {rows(silent)}
        </details>
      )}
      {telling.length + silent.length === 0 && <p class="seula-subtle">{speaker.text('no-checks')}</p>}
    </>
  );
}
