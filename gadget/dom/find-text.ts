/** Text nodes of an element with the place of each in the whole. */
interface Piece {
  node: Text;
  start: number;
}

/**
 * Ranges where a text stands in an element, at most `most`. Matches that would cut a letter from its combining marks
 * are left out.
 */
export function findText(element: Element, wanted: string, most: number): Range[] {
  const pieces: Piece[] = [];
  let whole = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    pieces.push({ node: node as Text, start: whole.length });
    whole += node.nodeValue ?? '';
  }
  const ranges: Range[] = [];
  for (
    let at = whole.indexOf(wanted);
    at !== -1 && ranges.length < most;
    at = whole.indexOf(wanted, at + 1)
  ) {
    const end = at + wanted.length;
    if (wanted !== '' && !cutsLetter(whole, at) && !cutsLetter(whole, end))
      ranges.push(rangeOf(pieces, at, end));
    if (wanted === '') break;
  }
  return ranges;
}

/** The pattern is made at run time since wikis do not accept its syntax in older scripts. */
const combining = new RegExp('^[\\p{M}\\u200d]', 'u');

function cutsLetter(whole: string, at: number): boolean {
  return combining.test(whole.slice(at, at + 2));
}

function rangeOf(pieces: readonly Piece[], start: number, end: number): Range {
  const range = document.createRange();
  pieces.forEach((piece) => {
    const length = piece.node.length;
    if (piece.start <= start && start < piece.start + length) range.setStart(piece.node, start - piece.start);
    if (piece.start < end && end <= piece.start + length) range.setEnd(piece.node, end - piece.start);
  });
  return range;
}
