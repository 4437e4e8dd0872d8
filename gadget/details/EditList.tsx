import { useState } from 'preact/hooks';
import type { Costs } from '../../shared/costs.ts';
import type { ShownEdit } from '../api/shown-verdict.ts';
import { useApp } from '../app.ts';
import { CdxIcon } from '../codex/CdxIcon.tsx';
import { sortChecks } from '../state/sort-checks.ts';
import { decisionIcons } from '../components/Badge.tsx';
import { CheckRow } from './CheckRow.tsx';

/** What an explanation cost, or null as long as there is none; `ask` is called when a reader wants to know. */
export interface Explained {
  costs: Costs | null;
  ask?: () => void;
}

/**
 * The checks of some edits; with several, or when nothing else tells whose edit it is, each edit has a heading, and all
 * but the deciding one are folded.
 */
export function EditList(props: {
  edits: readonly ShownEdit[];
  deciding: ShownEdit;
  explained: Explained;
  isTold: boolean;
}) {
  const { edits, deciding, explained, isTold } = props;
  if (isTold && edits.length <= 1) return <Checks edit={edits[0] ?? deciding} {...explained} />;
  return (
    <>
      {edits.map((edit) => (
        <details key={edit.revisionId} class="seula-edit" open={edit.revisionId === deciding.revisionId}>
          <summary>
            <EditHeading edit={edit} />
          </summary>
          <Checks edit={edit} {...explained} />
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

function Checks({ edit, costs, ask }: Explained & { edit: ShownEdit }) {
  const { speaker } = useApp();
  const [isOpen, setOpen] = useState(false);
  const { telling, silent } = sortChecks(edit);
  const rows = (checks: typeof telling) => (
    <ul class="seula-checks">
      {checks.map((check) => (
        <CheckRow
          key={`${check.result.checkId}${check.isTogether}`}
          check={check}
          ms={isOpen ? costs?.checkMs[check.result.checkId] : undefined}
        />
      ))}
    </ul>
  );
  return (
    <>
      {telling.length > 0 && rows(telling)}
      {silent.length > 0 && (
        <details
          class="seula-silent"
          onToggle={({ currentTarget }) => {
            setOpen(currentTarget.open);
            if (currentTarget.open) ask?.();
          }}
        >
          <summary>
            <span class="seula-said">{speaker.text('silent-checks', silent.length)}</span>
          </summary>
          {rows(silent)}
          {costs && <p class="seula-costs seula-subtle">{speaker.rich('costs', ...requestsOf(costs))}</p>}
        </details>
      )}
    </>
  );
}

/** How many requests there were, and how many for each kind of evidence. */
function requestsOf({ requests }: Costs): [number, string[]] {
  const kinds = Object.keys(requests);
  const sum = kinds.reduce((total, kind) => total + (requests[kind] ?? 0), 0);
  return [sum, kinds.map((kind) => `${kind} ${requests[kind]}`)];
}
