import { useId, useState } from 'preact/hooks';
import type { TrialCase, TrialItem } from '../../../shared/trial.ts';
import type { Decision } from '../../../shared/verdict.ts';
import { cdxIconExpand, cdxIconCollapse } from '@wikimedia/codex-icons';
import { CdxIcon } from '../../codex/CdxIcon.tsx';
import { Badge } from '../../components/Badge.tsx';
import { CheckSentence } from '../../components/CheckSentence.tsx';
import { EditList } from '../../details/EditList.tsx';
import { useSite, type ServedWiki } from '../site.ts';
import { diffAddress } from '../wiki-address.ts';

/** One edit: what came out and why, what people did, and what the reader expects; all checks unfold below. */
export function ResultRow(props: {
  item: TrialItem;
  served: ServedWiki | null;
  columns: { readonly cases: boolean; readonly people: boolean; readonly expected: boolean };
  expected: Decision | null;
  onExpect: (decision: Decision | null) => void;
}) {
  const { item, served, columns, expected, onExpect } = props;
  const { speaker } = useSite();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { edit, page, stableRevisionId, when, asOf, outcome, cases } = item;
  const base = when === 'pending' ? (edit.parentId ?? stableRevisionId) : stableRevisionId;
  const user = edit.user ?? speaker.text('hidden-user');
  return (
    <>
      <tr class="try-row">
        <th scope="row">
          <button
            type="button"
            class="try-unfold"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            <CdxIcon icon={isOpen ? cdxIconCollapse : cdxIconExpand} size="small" />
            <bdi>{page.title}</bdi>
          </button>
          <div class="seula-subtle">
            {served ? (
              <a href={diffAddress(served.apiUrl, base, edit.revisionId)} rel="noreferrer">
                {speaker.rich('try-edit-by', user, { node: speaker.times.short(edit.timestamp) })}
              </a>
            ) : (
              speaker.rich('try-edit-by', user, { node: speaker.times.short(edit.timestamp) })
            )}
          </div>
        </th>
        <td data-label={speaker.text('try-verdict')}>
          <Badge decision={edit.decision} size="small" />
          <div>
            <CheckSentence message={edit.reason} />
          </div>
          {when === 'past' && <div class="seula-subtle">{speaker.text('try-as-of', { time: asOf })}</div>}
        </td>
        {columns.cases && (
          <td data-label={speaker.text('try-cases')}>
            {cases.map((one) => (
              <CaseResult key={`${one.line}`} of={one} />
            ))}
          </td>
        )}
        {columns.people && (
          <td data-label={speaker.text('try-people')}>
            {outcome === 'open' ? <span aria-hidden="true">–</span> : speaker.text(`outcome-${outcome}`)}
          </td>
        )}
        {columns.expected && (
          <td data-label={speaker.text('try-expected')}>
            <ExpectedChoice {...{ item, expected, onExpect }} />
          </td>
        )}
      </tr>
      <tr id={id} class="try-details" hidden={!isOpen}>
        <td colSpan={2 + Object.values(columns).filter(Boolean).length}>
          {isOpen && <EditList edits={[edit]} deciding={edit} explained={{ costs: null }} isTold />}
        </td>
      </tr>
    </>
  );
}

/** Whether a case holds, in icon and words. */
function CaseResult({ of: { checkId, expected, found, state, note, line } }: { of: TrialCase }) {
  const { speaker, texts } = useSite();
  const title =
    checkId === null
      ? speaker.text('try-case-edit')
      : (texts.get()?.[`seula-check-${checkId}-title`] ?? checkId);
  return (
    <div class={`try-case try-is-${state}`}>
      <strong>{speaker.text(`try-case-${state}`)}</strong>{' '}
      <span>{speaker.text('try-case-of', line, title)}</span>
      {state !== 'passed' && (
        <div class="seula-subtle">{speaker.text('try-case-words', expected, found ?? '–')}</div>
      )}
      {note !== '' && (
        <div class="seula-subtle">
          <bdi>{note}</bdi>
        </div>
      )}
    </div>
  );
}

function ExpectedChoice(props: {
  item: TrialItem;
  expected: Decision | null;
  onExpect: (decision: Decision | null) => void;
}) {
  const { item, expected, onExpect } = props;
  const { speaker } = useSite();
  if (!item.savable) return <span class="seula-subtle">{speaker.text('try-not-savable')}</span>;
  return (
    <select
      class="cdx-select"
      aria-label={`${speaker.text('try-expected')}: ${item.page.title} ${item.edit.revisionId}`}
      value={expected ?? ''}
      onChange={({ currentTarget: { value } }) =>
        onExpect(value === 'approve' || value === 'manual' || value === 'blocked' ? value : null)
      }
    >
      <option value="">–</option>
      {(['approve', 'manual', 'blocked'] as const).map((decision) => (
        <option key={decision} value={decision} selected={decision === expected}>
          {speaker.text(`decision-${decision}`)}
        </option>
      ))}
    </select>
  );
}
