import type { ShownVerdict } from '../api/shown-verdict.ts';
import { useApp } from '../app.ts';
import type { ReviewPort } from '../mw/review-api.ts';
import { pendingDiffUrl } from '../mw/page-url.ts';
import type { DrawnChange } from '../state/drawn-change.ts';
import { AcceptButton } from './AcceptButton.tsx';
import { Badge } from './Badge.tsx';
import { CheckSentence } from './CheckSentence.tsx';
import { EditList, type Explained } from './EditList.tsx';
import { VerdictFoot } from './VerdictFoot.tsx';

/** The verdict on what a diff shows; `review` is null for those who may not accept. */
export function VerdictPanel(props: {
  change: DrawnChange;
  review: ReviewPort | null;
  explained: Explained;
}) {
  const { change, review, explained } = props;
  const { page } = useApp();
  const isOld = page.current > 0 && change.verdict.latestRevisionId > page.current;
  const why = isOld ? 'panel-newer' : change.isWhole ? null : 'panel-part';
  return (
    <>
      <div class="seula-panel__head">
        <div class="seula-panel__verdict" role="status">
          <Badge decision={change.decision} />
          <p class="seula-panel__reason">
            <CheckSentence message={change.reason} />
          </p>
        </div>
        {review &&
          (why ? (
            <NoButton why={why} verdict={change.verdict} />
          ) : (
            <AcceptButton key={change.upTo.revisionId} change={change} review={review} />
          ))}
      </div>
      <div class="seula-panel__checks">
        <EditList edits={change.edits} deciding={change.deciding} explained={explained} />
      </div>
      <VerdictFoot verdict={change.verdict} revisionId={change.upTo.revisionId} />
    </>
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

/** The panel's room while the verdict is not there. */
export function PanelSkeleton() {
  return (
    <div class="seula-panel__wait" aria-hidden="true">
      <div class="seula-skeleton" />
      <div class="seula-skeleton" />
    </div>
  );
}
