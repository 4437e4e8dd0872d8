import { mountIn, type App } from '../app.ts';
import { ArticleLine } from '../components/ArticleLine.tsx';
import { selectors } from '../dom/selectors.ts';
import { createVerdictBoard } from '../state/verdict-board.ts';

/** Articles with pending changes: one line under the wiki's own note. */
export function mountArticle(app: App, signal: AbortSignal): void {
  const note = document.querySelector(selectors.articleNote);
  if (!note) return;
  const { client, clock, page } = app;
  const ask = (keys: string[]) => client.verdicts({ revisions: keys.join('|') });
  const board = createVerdictBoard({ ask, gate: client.gate, clock, signal });
  const key = String(page.current);
  const element = document.createElement('div');
  note.after(element);
  mountIn(element, app, <ArticleLine entry={board.entry(key)} />, signal);
  board.want([key], 'seen');
}
