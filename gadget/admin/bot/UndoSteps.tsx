import { useApp } from '../../app.ts';
import { pageUrl } from '../../mw/page-url.ts';
import type { ShownApprovalStep } from './read-undo.ts';

const most = 100;

/** The approvals that are looked at or withdrawn, each with a link and what is known of it. */
export function UndoSteps({ steps }: { steps: readonly ShownApprovalStep[] }) {
  const { speaker } = useApp();
  if (steps.length === 0) return null;
  return (
    <details open={steps.length <= 8}>
      <summary>{speaker.text('undo-list', steps.length)}</summary>
      <ul>
        {steps.slice(0, most).map(({ decisionId, title, revisionId, state }) => (
          <li key={decisionId}>
            <a href={pageUrl(title, { diff: revisionId })} target="_blank" rel="noopener">
              <bdi>{title}</bdi>
            </a>{' '}
            <span class="seula-subtle">{speaker.text(`undo-is-${state}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
