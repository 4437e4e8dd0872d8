import type { ShownEdit } from '../api/shown-verdict.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp, type App } from '../app.ts';
import { CdxButton } from '../codex/CdxButton.tsx';
import { selectors } from '../dom/selectors.ts';
import { catalogueFor } from '../mw/catalogues.ts';
import type { ReviewPort } from '../mw/review-api.ts';
import { createSpeaker } from '../mw/speaker.tsx';
import { acceptChange, type AcceptOutcome } from '../state/accept-change.ts';
import type { DrawnChange } from '../state/drawn-change.ts';
import { AcceptResult } from './AcceptResult.tsx';

const mostNames = 2;

/** The one button that accepts, which says what it accepts; after it, what the wiki says came of it. */
export function AcceptButton({ change, review }: { change: DrawnChange; review: ReviewPort }) {
  const app = useApp();
  const { page, speaker } = app;
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<AcceptOutcome | null>(null);
  const result = useRef<HTMLDivElement>(null);
  const underWay = useRef(false);
  useEffect(() => {
    if (outcome) result.current?.focus();
  }, [outcome]);
  const { accepts, upTo, verdict } = change;
  const until = speaker.times.short(upTo.timestamp);

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
    setOutcome(await acceptChange(review, drawn, commentOf(accepts, app)));
    setBusy(false);
    underWay.current = false;
  }

  const canTry = !outcome || outcome.state === 'refused';
  return (
    <div class="seula-panel__act">
      {canTry && (
        <CdxButton
          {...(change.decision !== 'blocked' && ({ action: 'progressive', weight: 'primary' } as const))}
          class="seula-accept"
          disabled={isBusy}
          onClick={() => void accept()}
        >
          <span>
            {isBusy
              ? speaker.text('accept-busy')
              : speaker.rich('accept', accepts.length, authorsOf(accepts, app), { node: until })}
          </span>
        </CdxButton>
      )}
      <div ref={result} tabIndex={-1} role="status" class="seula-accept__result">
        {outcome && <AcceptResult outcome={outcome} until={until} verdict={verdict} />}
      </div>
    </div>
  );
}

function authorsOf(edits: readonly ShownEdit[], { speaker }: App): string[] {
  const names: string[] = [];
  edits.forEach(({ user }) => {
    const name = user ?? speaker.text('hidden-user');
    if (names.indexOf(name) === -1) names.push(name);
  });
  const others = names.length - mostNames;
  return others > 1 ? [...names.slice(0, mostNames), speaker.text('accept-others', others)] : names;
}

/** What the reviewer wrote in the wiki's own form, else a sentence in the language of the wiki. */
function commentOf(edits: readonly ShownEdit[], { page, clock }: App): string {
  const written = document.querySelector<HTMLInputElement>(selectors.comment)?.value.trim();
  const language = page.contentLanguage;
  const options = { language, catalogue: catalogueFor(language), zone: { minutes: 0 }, now: clock.now };
  return written || createSpeaker(options).text('accept-comment', edits.length);
}
