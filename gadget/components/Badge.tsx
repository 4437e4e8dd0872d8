import { cdxIconBlock, cdxIconEye, cdxIconSuccess } from '@wikimedia/codex-icons';
import type { Decision } from '../../shared/verdict.ts';
import { useApp } from '../app.ts';
import { CdxIcon } from '../codex/CdxIcon.tsx';

/** The icon of a decision. */
export const decisionIcons = { approve: cdxIconSuccess, manual: cdxIconEye, blocked: cdxIconBlock } as const;

/** A decision in icon and word. */
export function Badge({ decision, size }: { decision: Decision; size?: 'small' }) {
  const { speaker } = useApp();
  return (
    <span class={`seula-badge seula-is-${decision}`}>
      <CdxIcon icon={decisionIcons[decision]} {...(size && { size })} />
      <strong>{speaker.text(`decision-${decision}`)}</strong>
    </span>
  );
}
