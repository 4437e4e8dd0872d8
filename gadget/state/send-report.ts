import type { ReportPort } from '../mw/report-api.ts';
import { ReviewError } from '../mw/review-error.ts';

/** What came of a report, as the wiki says it. Revision ids are those of the page of reports. */
export type ReportOutcome =
  | { state: 'done'; revisionId: number; oldRevisionId: number }
  | { state: 'already' }
  | { state: 'refused'; code: string; info: string }
  /** No answer, and reading back failed as well. */
  | { state: 'lost' };

/**
 * Appends a line to the page of reports unless this reader has reported the same already, whatever others wrote there;
 * the summary names the versions, and the reader's own summaries tell what is true when the answer is lost. Never throws.
 */
export async function sendReport(wiki: ReportPort, line: string, summary: string): Promise<ReportOutcome> {
  const [versions = ''] = /\[\[Special:Diff\/\d+\/\d+\]\]/.exec(line) ?? [];
  const isThere = async () => (await wiki.ownSummaries()).some((own) => own.indexOf(versions) !== -1);
  try {
    if (await isThere()) return { state: 'already' };
  } catch (fault) {
    return refusal(fault);
  }
  try {
    return { state: 'done', ...(await wiki.append(line, `${summary} (${versions})`)) };
  } catch (fault) {
    if (fault instanceof ReviewError && !/^(http|internal_api_error)/.test(fault.code)) return refusal(fault);
  }
  try {
    if (await isThere()) return { state: 'done', revisionId: 0, oldRevisionId: 0 };
    return refusal(new ReviewError('http', ''));
  } catch {
    return { state: 'lost' };
  }
}

function refusal(fault: unknown): ReportOutcome {
  if (fault instanceof ReviewError) return { state: 'refused', code: fault.code, info: fault.info };
  return { state: 'refused', code: 'unknown', info: '' };
}
