import { useApp } from '../../app.ts';
import { shownShare } from '../shown-share.ts';
import type { ShownCounts } from './read-precision.ts';

const kinds = ['unapproved', 'reverted', 'disputed', 'withdrawn'] as const;

/** Approvals in rows: how many, how many stand, and how people undid the others. */
export function CountsTable({
  head,
  rows
}: {
  head: string;
  rows: readonly { name: string; counts: ShownCounts }[];
}) {
  const { speaker } = useApp();
  return (
    <div class="seula-wide">
      <table>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{speaker.text('record-approved')}</th>
            <th scope="col">{speaker.text('record-stands')}</th>
            <th scope="col">{speaker.text('record-undone')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, counts: { approved, precision, undone, undoneBy } }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>{speaker.number(approved)}</td>
              <td>{shownShare(precision, speaker)}</td>
              <td>
                {undone === 0
                  ? '–'
                  : kinds
                      .filter((kind) => (undoneBy[kind] ?? 0) > 0)
                      .map((kind) => speaker.text(`record-${kind}`, undoneBy[kind] ?? 0))
                      .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
