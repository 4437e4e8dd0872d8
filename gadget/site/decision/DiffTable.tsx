import type { Mark } from '../../../shared/mark.ts';
import type { ChangedLine, ChangeRow, RevisionChange } from '../../../shared/revision-change.ts';
import { useSite } from '../site.ts';
import { drawMarks, placesIn, type Place } from './draw-marks.ts';

/** A difference as a table, with the places that checks pointed at; on a phone the sides stand below each other. */
export function DiffTable({ change, marks }: { change: RevisionChange; marks: readonly Mark[] }) {
  const { speaker } = useSite();
  const { before, after, rows, isCut } = change;
  if (rows === null) return <p class="site-note">{speaker.text('diff-hidden')}</p>;
  if (rows.length === 0) return <p class="site-note">{speaker.text('diff-same')}</p>;
  const places = {
    before: placesIn(marks, 'before', before.revisionId),
    after: placesIn(marks, 'after', after.revisionId)
  };
  return (
    <>
      <table class="diff site-diff" aria-label={speaker.text('diff-label')}>
        <thead>
          <tr>
            <th scope="col">{speaker.text('diff-before')}</th>
            <th scope="col">{speaker.text('diff-after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={index} row={row} places={places} />
          ))}
        </tbody>
      </table>
      {isCut && <p class="site-note">{speaker.text('diff-cut')}</p>}
    </>
  );
}

function Row({ row, places }: { row: ChangeRow; places: Record<Mark['side'], readonly Place[]> }) {
  const { speaker } = useSite();
  switch (row.kind) {
    case 'place':
      return (
        <tr class="site-diff__place">
          <td>{speaker.text('diff-line', row.before)}</td>
          <td>{speaker.text('diff-line', row.after)}</td>
        </tr>
      );
    case 'same':
      return (
        <tr class="site-diff__same">
          <td>
            <div dir="auto">{row.line.pieces.map(({ text }) => text)}</div>
          </td>
          <td>
            <Line line={row.line} places={places.after} side="after" />
          </td>
        </tr>
      );
    case 'change':
      return (
        <tr>
          <Cell line={row.before} places={places.before} side="before" />
          <Cell line={row.after} places={places.after} side="after" />
        </tr>
      );
  }
}

interface Shown {
  line: ChangedLine;
  places: readonly Place[];
  side: Mark['side'];
}

function Cell({ line, ...rest }: Omit<Shown, 'line'> & { line: ChangedLine | null }) {
  const { speaker } = useSite();
  if (!line) return <td class="site-diff__none" />;
  const isAfter = rest.side === 'after';
  return (
    <td class={isAfter ? 'diff-addedline' : 'diff-deletedline'}>
      <span class="seula-unseen">{speaker.text(isAfter ? 'diff-added' : 'diff-removed')}: </span>
      <Line line={line} {...rest} />
    </td>
  );
}

function Line({ line, places, side }: Shown) {
  const Change = side === 'after' ? 'ins' : 'del';
  return (
    <div dir="auto">
      {drawMarks(line, places).map(({ text, marked, pointedAt }, index) => {
        const words = pointedAt ? <mark class="site-mark">{text}</mark> : text;
        return marked ? <Change key={index}>{words}</Change> : words;
      })}
    </div>
  );
}
