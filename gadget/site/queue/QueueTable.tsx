import type { QueueEntry } from '../../../shared/queue-list.ts';
import { useSite } from '../site.ts';
import { QueueRow } from './QueueRow.tsx';

/** Pages that wait, one a row; on a phone each is a card. */
export function QueueTable({ wiki, pages }: { wiki: string; pages: readonly QueueEntry[] }) {
  const { speaker } = useSite();
  return (
    <table class="site-table site-queue">
      <thead>
        <tr>
          <th scope="col">{speaker.text('queue-page')}</th>
          <th scope="col">{speaker.text('row-head')}</th>
          <th scope="col">{speaker.text('queue-authors')}</th>
          <th scope="col" class="site-number">
            {speaker.text('queue-change')}
          </th>
          <th scope="col">{speaker.text('queue-since')}</th>
        </tr>
      </thead>
      {pages.map((entry) => (
        <QueueRow key={entry.page.id} wiki={wiki} entry={entry} />
      ))}
    </table>
  );
}
