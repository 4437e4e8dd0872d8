import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownVerdict } from '../api/shown-verdict.ts';
import { useApp } from '../app.ts';
import { foldsAtClick, showUnfolded } from '../dom/unfolded.ts';
import type { ReviewPort } from '../mw/review-api.ts';
import { pendingDiffUrl } from '../mw/page-url.ts';
import type { AcceptOutcome } from '../state/accept-change.ts';
import type { DrawnChange } from '../state/drawn-change.ts';
import { AcceptButton } from './AcceptButton.tsx';
import { Badge } from '../components/Badge.tsx';
import { CheckSentence } from '../components/CheckSentence.tsx';
import { EditList, type Explained } from './EditList.tsx';
import { PanelFrame } from '../components/PanelFrame.tsx';
import { VerdictFoot } from './VerdictFoot.tsx';

/**
 * The verdict on what a diff shows, and its room while it is not there; it stays as large as its room until the reader
 * unfolds something. `review` is null for those who may not accept.
 */
export function VerdictPanel(props: {
  change: DrawnChange | null;
  isSlow: boolean;
  review: ReviewPort | null;
  explained: Explained;
  onSettled: (outcome: AcceptOutcome) => void;
}) {
  const { change, isSlow, review, explained, onSettled } = props;
  const { page } = useApp();
  const isOld = change && page.current > 0 && change.verdict.latestRevisionId > page.current;
  const why = isOld ? 'panel-newer' : change?.isWhole ? null : 'panel-part';
  const [isGrown, setGrown] = useState(false);
  const checks = useRef<HTMLDivElement>(null);
  const decidingId = change?.deciding.revisionId;
  useEffect(() => {
    if (checks.current) showUnfolded(checks.current);
  }, [decidingId]);
  if (!change) return <PanelFrame isSlow={isSlow} />;
  return (
    <PanelFrame
      verdict={
        <>
          <Badge decision={change.decision} />
          <p class="seula-panel__reason">
            <CheckSentence message={change.reason} />
          </p>
        </>
      }
      act={
        review &&
        (why ? (
          <NoButton why={why} verdict={change.verdict} />
        ) : (
          <AcceptButton key={change.upTo.revisionId} {...{ change, review, onSettled }} />
        ))
      }
      isGrown={isGrown}
    >
      <div
        ref={checks}
        class="seula-panel__checks"
        onClick={(event) => foldsAtClick(event) && setGrown(true)}
      >
        <EditList edits={change.edits} deciding={change.deciding} explained={explained} isTold />
      </div>
      <VerdictFoot verdict={change.verdict} revisionId={change.upTo.revisionId} />
    </PanelFrame>
  );
}

/** Accepting would accept what the diff does not show, or the page is not the newest: the way to what is. */
function NoButton({ why, verdict }: { why: 'panel-newer' | 'panel-part'; verdict: ShownVerdict }) {
  const { speaker } = useApp();
  return (
    <p class="seula-panel__act seula-subtle">
      {speaker.text(why)}{' '}
      <a href={pendingDiffUrl(verdict.page.title, verdict.stableRevisionId)}>{speaker.text('panel-all')}</a>
    </p>
  );
}
