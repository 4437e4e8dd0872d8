import { mountIn, type App } from '../app.ts';
import { DiffPanel } from '../components/DiffPanel.tsx';
import { clearHighlight } from '../dom/highlight.ts';
import { selectors } from '../dom/selectors.ts';
import { onHook } from '../mw/on-hook.ts';
import { createReviewApi, type ReviewPort } from '../mw/review-api.ts';
import { hasRight } from '../mw/rights.ts';
import { readWikiPage } from '../mw/wiki-page.ts';
import { placeOf } from '../mw/concerns.ts';
import { createStore } from '../state/store.ts';
import { createVerdictBoard } from '../state/verdict-board.ts';

/** Diffs: a panel above the diff. Drawn anew whenever the wiki shows another diff on the same page. */
export function mountDiff(app: App, signal: AbortSignal): void {
  let current = new AbortController();
  signal.addEventListener('abort', () => current.abort());
  const draw = () => {
    current.abort();
    current = new AbortController();
    const page = readWikiPage();
    if (placeOf(page) === 'diff') drawPanel({ ...app, page }, current.signal);
  };
  if (app.page.special === 'MobileDiff') draw();
  else onHook('wikipage.diff', signal, draw);
}

function drawPanel(app: App, signal: AbortSignal): void {
  const { page, client, clock } = app;
  const before = document.querySelector(selectors.diffHead);
  if (!before) return;
  const ask = (keys: string[]) => client.verdicts({ revisions: keys.join('|'), results: 'all' });
  const board = createVerdictBoard({ ask, gate: client.gate, clock, signal });
  const asked = String(Math.max(page.diffOld, page.diffNew));
  const review = createStore<ReviewPort | null>(null);
  const repaint = createStore(0);
  const element = document.createElement('div');
  before.before(element);
  const panel = <DiffPanel entry={board.entry(asked)} review={review} repaint={repaint} />;
  mountIn(element, app, panel, signal);
  signal.addEventListener('abort', clearHighlight);
  onHook('wikipage.diff.wikitextBodyUpdate', signal, () => repaint.set(repaint.get() + 1));
  board.want([asked], 'seen');
  const { userName } = page;
  if (!userName) return;
  void hasRight('review').then((may) => {
    if (may) review.set(createReviewApi(userName, page.levels));
  });
}
