import type { ShownMark } from '../api/shown-verdict.ts';
import { findText } from './find-text.ts';
import { selectors } from './selectors.ts';

/** Where a mark stands in the diff on the page: its line, and the words in it. */
export interface DiffPlace {
  line: HTMLElement;
  range: Range;
}

const mostPlaces = 20;
const mostLines = 3_000;

/**
 * Finds a mark in what the diff shows at the moment, be it a table or inline. Words that the diff itself shows as changed
 * come first. A mark over several lines is found by its first one.
 */
export function findInDiff(root: ParentNode, mark: ShownMark): DiffPlace[] {
  const wanted =
    mark.text
      .split('\n')
      .filter((line) => line.trim() !== '')[0]
      ?.trim() ?? '';
  if (wanted === '') return [];
  const css = mark.side === 'after' ? selectors.added : selectors.deleted;
  const lines = Array.from(root.querySelectorAll<HTMLElement>(`${css}, ${selectors.inlineLine}`));
  const places: DiffPlace[] = [];
  lines
    .slice(0, mostLines)
    .filter(isShown)
    .forEach((line) => {
      findText(line, wanted, mostPlaces - places.length).forEach((range) => {
        if (isOnSide(range, mark.side)) places.push({ line, range });
      });
    });
  const changed = places.filter(({ line, range }) => isWhollyNew(line) || changeAround(range) !== null);
  return changed.length > 0 ? changed : places;
}

/**
 * Of several places the one whose line is the line of `text` that `start` is in, at the same distance from its beginning.
 * All of them when the diff shows no such line.
 */
export function narrowed(
  places: readonly DiffPlace[],
  side: ShownMark['side'],
  start: number,
  text: string
): readonly DiffPlace[] {
  const before = text.slice(0, start).split('\n').pop() ?? '';
  const line = text.slice(start - before.length).split('\n')[0] ?? '';
  const exact = places.filter(
    (place) => textOn(side, place.line, place.range) === before && textOn(side, place.line) === line
  );
  return exact.length > 0 ? exact : places;
}

/** What a line says on one side of the diff, up to the beginning of `until`. */
function textOn(side: ShownMark['side'], line: HTMLElement, until?: Range): string {
  const range = document.createRange();
  range.selectNodeContents(line);
  if (until) range.setEnd(until.startContainer, until.startOffset);
  const part = range.cloneContents();
  Array.from(part.querySelectorAll(side === 'after' ? 'del' : 'ins')).forEach((other) => other.remove());
  return part.textContent ?? '';
}

/** The inline switch leaves the rows of the table in place, hidden. */
function isShown(line: HTMLElement): boolean {
  return line.closest('.oo-ui-element-hidden, [hidden]') === null;
}

function isOnSide(range: Range, side: ShownMark['side']): boolean {
  return changeAround(range)?.tagName !== (side === 'after' ? 'DEL' : 'INS');
}

function isWhollyNew(line: HTMLElement): boolean {
  return line.querySelector('ins, del') === null;
}

function changeAround({ startContainer }: Range): Element | null {
  return startContainer.parentElement?.closest('ins, del') ?? null;
}
