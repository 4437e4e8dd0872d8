import type { ShownMark } from '../api/shown-verdict.ts';
import { useApp } from '../app.ts';
import { findInDiff, narrowed } from '../dom/diff-place.ts';
import { highlight } from '../dom/highlight.ts';
import { readWikitext } from '../mw/read-wikitext.ts';

const mostMarks = 5;
const mostLetters = 40;

/** Buttons that lead to the places in the diff on which a check decided; none where no diff shows them. */
export function MarkLinks({ marks }: { marks: readonly ShownMark[] }) {
  const { speaker } = useApp();
  const found = marks.slice(0, mostMarks).filter((mark) => findInDiff(document, mark).length > 0);
  if (found.length === 0) return null;
  return (
    <span class="seula-marks">
      {found.map((mark) => (
        <button
          type="button"
          class="seula-link"
          aria-label={`${speaker.text('mark-show')}: ${shortened(mark.text)}`}
          onClick={() => void show(mark)}
        >
          {found.length === 1 ? speaker.text('mark-show') : <bdi>{shortened(mark.text)}</bdi>}
        </button>
      ))}
    </span>
  );
}

/** Where the same words stand more than once, the wiki's text tells which of them are meant. */
async function show(mark: ShownMark): Promise<void> {
  const places = findInDiff(document, mark);
  const { start, revisionId } = mark;
  const isClear = places.length <= 1 || start === null;
  highlight(isClear ? places : narrowed(places, mark.side, start, await readWikitext(revisionId)));
}

function shortened(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim());
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('')}…` : letters.join('');
}
