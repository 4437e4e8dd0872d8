import { mountIn, type App } from '../app.ts';
import { FromPart } from '../components/FromPart.tsx';
import { PanelFrame } from '../components/PanelFrame.tsx';
import { selectors } from '../dom/selectors.ts';
import { placeOf } from '../mw/concerns.ts';
import { onHook } from '../mw/on-hook.ts';
import { readWikiPage } from '../mw/wiki-page.ts';
import { createStore } from '../state/store.ts';
import { createVerdictBoard } from '../state/verdict-board.ts';
import { drawApprovals } from './draw-approvals.tsx';

/**
 * Diffs: a panel above what is pending, and a line for each acceptance of the bot that is shown. Drawn anew whenever the
 * wiki shows another diff on the same page.
 */
export function mountDiff(app: App, signal: AbortSignal): void {
  let current = new AbortController();
  signal.addEventListener('abort', () => current.abort());
  const draw = () => {
    current.abort();
    current = new AbortController();
    const page = readWikiPage();
    const place = placeOf(page);
    const before = document.querySelector(selectors.diffHead);
    if (!before || (place !== 'diff' && place !== 'reviewed-diff')) return;
    const shown = { ...app, page };
    if (place === 'diff') drawPanel(before, shown, current.signal);
    drawAccepted(before, shown, current.signal);
  };
  if (app.page.special === 'MobileDiff') draw();
  else onHook('wikipage.diff', signal, draw);
}

function drawPanel(before: Element, app: App, signal: AbortSignal): void {
  const { page, client, clock } = app;
  const ask = (keys: string[]) => client.verdicts({ revisions: keys.join('|'), results: 'all' });
  const board = createVerdictBoard({ ask, gate: client.gate, clock, signal });
  const asked = String(Math.max(page.diffOld, page.diffNew));
  const entry = board.entry(asked);
  const repaint = createStore(0);
  const element = document.createElement('div');
  before.before(element);
  const panel = (
    <FromPart name="details" room={<PanelFrame />}>
      {({ DiffPanel }) => <DiffPanel entry={entry} repaint={repaint} />}
    </FromPart>
  );
  mountIn(element, app, panel, signal);
  onHook('wikipage.diff.wikitextBodyUpdate', signal, () => repaint.set(repaint.get() + 1));
  board.want([asked], 'seen');
}

/** What the bot accepted, as far as the diff shows it. */
function drawAccepted(before: Element, app: App, signal: AbortSignal): void {
  const { diffOld, diffNew } = app.page;
  const right = Math.max(diffOld, diffNew);
  const left = Math.min(diffOld || right - 1, diffNew || right - 1);
  void drawApprovals(app, signal, ({ stableRevisionId, revisionId }) => {
    if (stableRevisionId >= right || revisionId <= left) return null;
    const element = document.createElement('div');
    before.before(element);
    return element;
  });
}
