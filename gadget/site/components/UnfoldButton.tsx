import { cdxIconExpand } from '@wikimedia/codex-icons';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { CdxIcon } from '../../codex/CdxIcon.tsx';

/** The button that unfolds a row; `label` says of what, for screen readers. */
export function UnfoldButton(props: {
  label: string;
  isOpen: boolean;
  controls: string;
  onClick: () => void;
}) {
  const { label, isOpen, controls, onClick } = props;
  return (
    <CdxButton
      class="site-unfold"
      weight="quiet"
      size="small"
      aria-label={label}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onClick}
    >
      <CdxIcon icon={cdxIconExpand} size="small" />
    </CdxButton>
  );
}
