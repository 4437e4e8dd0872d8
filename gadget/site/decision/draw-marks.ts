import type { Mark } from '../../../shared/mark.ts';
import type { ChangedLine } from '../../../shared/revision-change.ts';

/** A stretch of a line as it is drawn: whether it is new or gone, and whether a check pointed at it. */
export interface DrawnPiece {
  readonly text: string;
  readonly marked: boolean;
  readonly pointedAt: boolean;
}

/** A place in a text, from `start` up to before `end`. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The places of marks in the text of one side of a diff; those of other texts, or known by their words only, have none. */
export function placesIn(marks: readonly Mark[], side: Mark['side'], revisionId: number): readonly Place[] {
  return marks.flatMap(({ start, end, ...mark }) =>
    mark.side === side && mark.revisionId === revisionId && start !== null && end !== null && start < end
      ? [{ start, end }]
      : []
  );
}

/** Cuts the pieces of a line where places begin and end, so that what checks pointed at can be drawn apart. */
export function drawMarks({ start, pieces }: ChangedLine, places: readonly Place[]): DrawnPiece[] {
  const drawn: DrawnPiece[] = [];
  let at = start;
  for (const { text, marked } of pieces) {
    const end = at + text.length;
    const borders = places
      .flatMap((place) => [place.start, place.end])
      .filter((border) => border > at && border < end);
    const cuts = [...new Set([at, ...borders, end])].sort((one, other) => one - other);
    for (const [index, from] of cuts.slice(0, -1).entries()) {
      const to = cuts[index + 1] ?? end;
      const pointedAt = places.some((place) => place.start <= from && place.end >= to);
      drawn.push({ text: text.slice(from - at, to - at), marked, pointedAt });
    }
    at = end;
  }
  return drawn.filter(({ text }) => text !== '');
}
