import { cdxIconNotice, cdxIconSuccess } from '@wikimedia/codex-icons';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app.ts';
import { PageLink } from '../components/PageLink.tsx';
import { CdxIcon } from '../codex/CdxIcon.tsx';
import type { MessageKey } from '../mw/catalogues.ts';
import { pageUrl } from '../mw/page-url.ts';
import type { ReportOutcome } from '../state/send-report.ts';

/** What came of a report, with the way to the page of reports and back. It takes the focus, so that it is read out. */
export function ReportResult({ outcome, reportPage }: { outcome: ReportOutcome; reportPage: string }) {
  const { speaker } = useApp();
  const result = useRef<HTMLParagraphElement>(null);
  useEffect(() => result.current?.focus(), [outcome]);
  const { state } = outcome;
  const isDone = state === 'done' || state === 'already';
  const where = { node: <PageLink title={reportPage} /> };
  return (
    <p
      ref={result}
      tabIndex={-1}
      role="status"
      class={`seula-badge seula-approval__result seula-is-${isDone ? 'approve' : 'manual'}`}
    >
      <CdxIcon icon={isDone ? cdxIconSuccess : cdxIconNotice} size="small" />
      <span>
        {state === 'refused' ? (
          <>
            {speaker.rich(refusals[outcome.code] ?? 'report-refused', where)}{' '}
            {!refusals[outcome.code] && <bdi class="seula-subtle">{outcome.info}</bdi>}
          </>
        ) : (
          <>
            {speaker.rich(`report-${state}`, where)}{' '}
            {state === 'done' && outcome.oldRevisionId > 0 && (
              <a
                href={pageUrl(reportPage, {
                  action: 'edit',
                  undo: outcome.revisionId,
                  undoafter: outcome.oldRevisionId
                })}
              >
                {speaker.text('report-undo')}
              </a>
            )}
          </>
        )}
      </span>
    </p>
  );
}

/** What the codes of action=edit mean for the reader; the reader's address stands in what the wiki says of blocks. */
const refusals: Partial<Record<string, MessageKey>> = {
  badtoken: 'report-session',
  assertuserfailed: 'report-session',
  assertnameduserfailed: 'report-session',
  blocked: 'report-blocked',
  autoblocked: 'report-blocked',
  protectedpage: 'report-protected',
  cascadeprotected: 'report-protected',
  permissiondenied: 'report-protected',
  http: 'report-offline'
};
