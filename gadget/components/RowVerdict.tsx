import { cdxIconExpand } from '@wikimedia/codex-icons';
import { useApp } from '../app.ts';
import { CdxButton } from '../codex/CdxButton.tsx';
import { CdxIcon } from '../codex/CdxIcon.tsx';
import type { Store } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import type { BoardEntry } from '../state/verdict-board.ts';
import { authorsOf } from './authors-of.ts';
import { Badge } from './Badge.tsx';
import { CheckSentence } from './CheckSentence.tsx';

/** What a row needs: its title, what is known of it, whether its checks are unfolded, and where they are drawn. */
export interface RowProps {
  title: string;
  entry: Store<BoardEntry>;
  open: Store<boolean>;
  detailsId: string;
}

/** The verdict in a row of the list. Its room is the same whatever is known. */
export function RowVerdict({ title, entry, open, detailsId }: RowProps) {
  const { speaker, client } = useApp();
  const known = useStore(entry);
  const isOpen = useStore(open);
  const reachable = useStore(client.gate.reachable);
  if (known.state === 'not-pending') {
    return <span class="seula-row__text seula-subtle">{speaker.text('row-done')}</span>;
  }
  if (known.state !== 'judged') {
    const isWaiting = known.state === 'judging' || (known.state === 'open' && reachable);
    return isWaiting ? <Skeleton /> : null;
  }
  const { decision, reason, revisions: edits } = known.verdict;
  return (
    <>
      <span class={`seula-row__text ${isOpen ? '' : 'seula-is-short'}`}>
        <Badge decision={decision} size="small" />{' '}
        <span class="seula-row__reason">
          <CheckSentence message={reason} />
          {edits.length > 1 && <> {speaker.rich('row-edits', edits.length, authorsOf(edits, speaker))}</>}
        </span>
      </span>
      <CdxButton
        weight="quiet"
        size="small"
        class="cdx-button--icon-only seula-row__more"
        aria-expanded={isOpen}
        aria-controls={detailsId}
        title={speaker.text('row-details-of', title)}
        onClick={() => open.set(!isOpen)}
      >
        <CdxIcon icon={cdxIconExpand} size="small" />
      </CdxButton>
    </>
  );
}

function Skeleton() {
  const { speaker } = useApp();
  return (
    <span class="seula-row__text seula-skeleton">
      <span class="seula-unseen">{speaker.text('row-judging')}</span>
    </span>
  );
}
