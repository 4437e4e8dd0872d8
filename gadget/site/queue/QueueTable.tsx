import type { QueueEntry } from '../../../shared/queue-list.ts';
import { useSite } from '../site.ts';
import { QueueRow } from './QueueRow.tsx';

/** Pages that wait, one a row; on a phone each is a card, and the roles say that it still is a table. */
export function QueueTable({ wiki, pages }: { wiki: string; pages: readonly QueueEntry[] }) {
  const { speaker } = useSite();
  return (
    <table role="table" class="site-table site-queue">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {speaker.text('queue-page')}
          </th>
          <th role="columnheader" scope="col">
            {speaker.text('row-head')}
          </th>
          <th role="columnheader" scope="col">
            {speaker.text('queue-authors')}
          </th>
          <th role="columnheader" scope="col" class="site-number">
            {speaker.text('queue-change')}
          </th>
          <th role="columnheader" scope="col">
            {speaker.text('queue-since')}
          </th>
        </tr>
      </thead>
      {pages.map((entry) => (
        <QueueRow key={entry.page.id} wiki={wiki} entry={entry} />
      ))}
    </table>
  );
}
