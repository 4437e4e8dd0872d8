import type { ShownApproval } from '../api/read-approvals.ts';
import { mountIn, type App } from '../app.ts';
import { FromPart } from '../components/FromPart.tsx';
import { loadTexts } from '../state/load-texts.ts';

/**
 * Draws a line for each acceptance of the bot that `placeFor` has a place for, so that its readers can say that it was
 * wrong. Draws nothing where reports are not taken, for people who are not logged in, and when the companion is silent.
 */
export async function drawApprovals(
  app: App,
  signal: AbortSignal,
  placeFor: (approval: ShownApproval) => HTMLElement | null,
  isRow = false
): Promise<void> {
  const { client, page } = app;
  if (!page.userName || page.pageId === 0) return;
  try {
    const approvals = newest(await client.approvals(page.pageId));
    if (approvals.length === 0) return;
    const { reportPage, reportDays } = await client.botStatus();
    if (reportPage === '' || signal.aborted) return;
    if (isRow) void loadTexts(app, signal);
    approvals.forEach((approval) => {
      const element = placeFor(approval);
      if (!element) return;
      const line = (
        <FromPart name="details" room={null}>
          {({ Approval }) => <Approval {...{ approval, reportPage, reportDays, isRow }} />}
        </FromPart>
      );
      mountIn(element, app, line, signal);
    });
  } catch {
    // Nothing is known of the bot, so there is nothing to say.
  }
}

/** A version may have been accepted more than once. */
function newest(approvals: readonly ShownApproval[]): ShownApproval[] {
  const ids = approvals.map(({ revisionId }) => revisionId);
  return approvals.filter(({ revisionId }, index) => ids.indexOf(revisionId) === index);
}
