import type { DiffPlace } from './diff-place.ts';

const name = 'seula-mark';
const lineClass = 'seula-marked-line';

/** Shows places in the diff: marks their words without touching the diff's elements, and scrolls to the first. */
export function highlight(places: readonly DiffPlace[]): void {
  clearHighlight();
  const first = places[0];
  if (!first) return;
  if (typeof Highlight === 'function' && CSS.highlights) {
    CSS.highlights.set(name, new Highlight(...places.map(({ range }) => range)));
  }
  places.forEach(({ line }) => line.classList.add(lineClass));
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  first.line.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  first.line.tabIndex = -1;
  first.line.focus({ preventScroll: true });
}

/** Takes all highlights away. */
export function clearHighlight(): void {
  if (typeof CSS === 'object' && CSS.highlights) CSS.highlights.delete(name);
  Array.from(document.querySelectorAll(`.${lineClass}`)).forEach((line) => line.classList.remove(lineClass));
}
