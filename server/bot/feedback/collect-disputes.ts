import type { NewDispute, WatchedApproval } from '../../ports.ts';
import { startOf, type Collection } from './feedback-parts.ts';
import { readReports, type FoundReport } from './reading/read-report-page.ts';
import { readReviewers } from './reading/read-reviewers.ts';

/**
 * Takes the reports off the wiki's page of reports that are about the bot's approvals. Only those of people who may
 * review count against the checks; nothing that others write there does more than be kept.
 */
export async function collectDisputes({
  wikiId,
  wiki,
  approvals,
  reportPage,
  parts,
  signal
}: Collection): Promise<void> {
  if (reportPage === '') return;
  const { feedback } = parts.store;
  const options = signal ? { signal } : {};
  const before = await feedback.mark(wikiId, 'reports');
  const start = startOf(before, approvals);
  const { reports, mark } = await readReports(wiki.api, { title: reportPage, start, mark: before }, options);
  const about = reports.flatMap((report) => {
    const approval = approvals.find((one) => isAbout(report, one));
    return approval ? [{ report, approval }] : [];
  });
  const reviewers = await readReviewers(
    wiki.api,
    about.map(({ report }) => report.reporter),
    options
  );
  const disputes = about.map(({ report, approval }) =>
    toDispute(report, approval, reviewers.has(report.reporter))
  );
  const findings = disputes.map(({ decisionId, reportRevisionId, at, reporter, trusted }) => ({
    decisionId,
    kind: 'disputed' as const,
    source: `report:${reportRevisionId}`,
    at,
    user: reporter,
    counts: trusted
  }));
  await feedback.learn(wikiId, { stream: 'reports', mark, findings, disputes });
}

/** Where a report names the intent, it must be that of the approval: a made-up one is about nothing. */
function isAbout(report: FoundReport, { revisionId, intentId }: WatchedApproval): boolean {
  return report.revisionId === revisionId && (report.intentId === null || report.intentId === intentId);
}

function toDispute(report: FoundReport, approval: WatchedApproval, trusted: boolean): NewDispute {
  return {
    decisionId: approval.decisionId,
    revisionId: approval.revisionId,
    intentId: approval.intentId,
    reporter: report.reporter,
    trusted,
    words: report.words,
    reportRevisionId: report.editId,
    at: report.at
  };
}
