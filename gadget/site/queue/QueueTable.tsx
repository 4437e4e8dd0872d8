import type { QueueEntry } from '../../../shared/queue-list.ts';
import { CardTable } from '../components/CardTable.tsx';
import { QueueRow } from './QueueRow.tsx';

const columns = [
  { head: 'queue-page' },
  { head: 'row-head' },
  { head: 'queue-authors' },
  { head: 'queue-change', isNumber: true },
  { head: 'queue-since' }
] as const;

/** Pages that wait, one a row. */
export function QueueTable({ wiki, pages }: { wiki: string; pages: readonly QueueEntry[] }) {
  return (
    <CardTable name="queue" columns={columns}>
      {pages.map((entry) => (
        <QueueRow key={entry.page.id} wiki={wiki} entry={entry} />
      ))}
    </CardTable>
  );
}
