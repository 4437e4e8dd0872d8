import type { ShownEdit } from '../api/shown-verdict.ts';
import { useRef, useState } from 'preact/hooks';
import { useApp, type App } from '../app.ts';
import { CdxButton } from '../codex/CdxButton.tsx';
import { selectors } from '../dom/selectors.ts';
import { catalogueFor } from '../mw/catalogues.ts';
import type { ReviewPort } from '../mw/review-api.ts';
import { createSpeaker } from '../mw/speaker.tsx';
import { acceptChange, type AcceptOutcome } from '../state/accept-change.ts';
import type { DrawnChange } from '../state/drawn-change.ts';
import { authorsOf } from '../components/authors-of.ts';
import { AcceptResult } from './AcceptResult.tsx';

/**
 * The one button that accepts, which says what it accepts. `onSettled` is called with what came of it, unless the wiki
 * refused: then the verdict still stands, and one may try again.
 */
export function AcceptButton(props: {
  change: DrawnChange;
  review: ReviewPort;
  onSettled: (outcome: AcceptOutcome) => void;
}) {
  const { change, review, onSettled } = props;
  const app = useApp();
  const { page, speaker } = app;
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<AcceptOutcome | null>(null);
  const underWay = useRef(false);
  const { accepts, upTo, verdict } = change;

  async function accept(): Promise<void> {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    const drawn = {
      pageId: page.pageId || verdict.page.id,
      stableRevisionId: verdict.stableRevisionId,
      accepts: accepts.map(({ revisionId }) => revisionId),
      latestRevisionId: Math.max(page.current, upTo.revisionId)
    };
    const outcome = await acceptChange(review, drawn, commentOf(accepts, app));
    (outcome.state === 'refused' ? setRefused : onSettled)(outcome);
    setBusy(false);
    underWay.current = false;
  }

  return (
    <div class="seula-panel__act">
      <CdxButton
        {...(change.decision !== 'blocked' && ({ action: 'progressive', weight: 'primary' } as const))}
        class="seula-accept"
        disabled={isBusy}
        onClick={() => void accept()}
      >
        <span>
          {isBusy
            ? speaker.text('accept-busy')
            : speaker.rich('accept', accepts.length, authorsOf(accepts, speaker), {
                node: speaker.times.short(upTo.timestamp)
              })}
        </span>
      </CdxButton>
      {refused && <AcceptResult outcome={refused} change={change} />}
    </div>
  );
}

/** What the reviewer wrote in the wiki's own form, else a sentence in the language of the wiki. */
function commentOf(edits: readonly ShownEdit[], { page, clock }: App): string {
  const written = document.querySelector<HTMLInputElement>(selectors.comment)?.value.trim();
  const language = page.contentLanguage;
  const options = { language, catalogue: catalogueFor(language), zone: { minutes: 0 }, now: clock.now };
  return written || createSpeaker(options).text('accept-comment', edits.length);
}
