import type { App } from '../app.ts';
import { selectors } from '../dom/selectors.ts';
import { drawApprovals } from './draw-approvals.tsx';

/** Page histories: a small line on each version that the bot accepted. */
export function mountHistory(app: App, signal: AbortSignal): void {
  const rows = Array.from(document.querySelectorAll(selectors.historyRow));
  void drawApprovals(
    app,
    signal,
    ({ revisionId }) => {
      const row = rows.filter((one) => one.getAttribute('data-mw-revid') === String(revisionId))[0];
      if (!row) return null;
      const element = document.createElement('div');
      row.append(element);
      return element;
    },
    true
  );
}
