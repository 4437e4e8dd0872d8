import type { ComponentChildren } from 'preact';
import { useSite } from '../site.ts';
import type { SiteKey } from '../texts/catalogues.ts';

/** A column: the message over it, and whether numbers stand in it. */
export interface Column {
  readonly head: SiteKey;
  readonly isNumber?: true;
}

/** A table whose rows are cards on a phone: the roles say that it still is a table. Its children are row groups. */
export function CardTable(props: { name: string; columns: readonly Column[]; children: ComponentChildren }) {
  const { name, columns, children } = props;
  const { speaker } = useSite();
  return (
    <table role="table" class={`site-table site-${name}`}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ head, isNumber }) => (
            <th key={head} role="columnheader" scope="col" class={isNumber && 'site-number'}>
              {speaker.text(head)}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}
