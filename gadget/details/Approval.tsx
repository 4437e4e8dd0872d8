import { cdxIconNotice } from '@wikimedia/codex-icons';
import { useEffect, useRef, useState } from 'preact/hooks';
import { buildDisputeLine } from '../../shared/dispute.ts';
import type { ShownApproval } from '../api/read-approvals.ts';
import { useApp, type App } from '../app.ts';
import { PageLink } from '../components/PageLink.tsx';
import { CheckSentence } from '../components/CheckSentence.tsx';
import { CdxIcon } from '../codex/CdxIcon.tsx';
import { CdxButton, type CdxButtonProps } from '../codex/CdxButton.tsx';
import type { ApprovalProps } from '../part-shapes.ts';
import { catalogueFor } from '../mw/catalogues.ts';
import { createReportApi } from '../mw/report-api.ts';
import { createSpeaker } from '../mw/speaker.tsx';
import { sendReport, type ReportOutcome } from '../state/send-report.ts';
import { ReportResult } from './ReportResult.tsx';

const dayMs = 86_400_000;

/** One acceptance of the bot, and the button that says that it was wrong: one click, words if one likes. It is
 * there as long as that counts, and has not been done by a reviewer. */
export function Approval({ approval, reportPage, reportDays, isRow }: ApprovalProps) {
  const app = useApp();
  const { speaker, page, clock, client } = app;
  const [outcome, setOutcome] = useState<ReportOutcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [hasField, setField] = useState(!isRow);
  const words = useRef<HTMLInputElement>(null);
  const underWay = useRef(false);
  useEffect(() => {
    if (isRow && hasField) words.current?.focus();
  }, [hasField]);

  async function report(): Promise<void> {
    if (underWay.current || !page.userName) return;
    underWay.current = true;
    setBusy(true);
    const { revisionId, intentId, stableRevisionId } = approval;
    const said = { revisionId, intentId, words: words.current?.value ?? '' };
    const line = buildDisputeLine(said, { title: approval.page.title, stableRevisionId });
    setOutcome(await sendReport(createReportApi(page.userName, reportPage), line, summaryOf(approval, app)));
    setBusy(false);
    underWay.current = false;
  }

  const Button = isRow ? LinkButton : CdxButton;
  const { id, dispute, updatedAt, reason } = approval;
  const isOver = outcome?.state === 'done' || outcome?.state === 'already';
  const counts = clock.now() - Date.parse(updatedAt) < reportDays * dayMs && !dispute?.counted;
  return (
    <div class={`seula-approval ${isRow ? 'seula-approval--row' : 'seula-box'}`}>
      <p class="seula-subtle">
        {speaker.rich('approval-by', {
          node: (
            // The page of the decision: the change, all checks, and what became of it.
            <a
              href={`${client.address}/decisions/${encodeURIComponent(page.wiki)}/${id}`}
              title={speaker.times.long(updatedAt)}
              rel="noreferrer"
            >
              {speaker.times.relative(updatedAt)}
            </a>
          )
        })}{' '}
        <span class="seula-approval__reason">
          <CheckSentence message={reason} />
        </span>
      </p>
      {dispute && !isOver && (
        <p class="seula-badge seula-is-manual">
          <CdxIcon icon={cdxIconNotice} size="small" />
          <span>
            {speaker.rich('approval-disputed', dispute.reports, {
              node: <PageLink title={reportPage} />
            })}
          </span>
        </p>
      )}
      {counts && !isOver && (
        <div class="seula-approval__report">
          {hasField && (
            <input
              ref={words}
              maxLength={500}
              placeholder={speaker.text('report-words')}
              aria-label={speaker.text('report-words')}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.isComposing) return;
                // A page's history is one form, which is not meant.
                event.preventDefault();
                void report();
              }}
            />
          )}
          <Button
            size="small"
            class="seula-report"
            disabled={isBusy}
            title={speaker.text('report-where', reportPage)}
            onClick={() => void report()}
          >
            {speaker.text(isBusy ? 'report-busy' : 'report-wrong')}
          </Button>
          {!hasField && (
            <button type="button" class="seula-link" onClick={() => setField(true)}>
              {speaker.text('report-say')}
            </button>
          )}
        </div>
      )}
      {outcome && <ReportResult outcome={outcome} reportPage={reportPage} />}
    </div>
  );
}

/** A button that looks like the links beside it. */
function LinkButton({ class: own, size: _, ...rest }: CdxButtonProps) {
  return <button type="button" {...rest} class={`seula-link ${own}`} />;
}

/** In the language of the wiki; names in a summary are not set apart by invisible signs. */
function summaryOf({ page: { title } }: ShownApproval, { page, clock }: App): string {
  const language = page.contentLanguage;
  const options = { language, catalogue: catalogueFor(language), zone: { minutes: 0 }, now: clock.now };
  return createSpeaker(options)
    .text('report-summary', title)
    .replace(/[\u2068\u2069]/g, '');
}
