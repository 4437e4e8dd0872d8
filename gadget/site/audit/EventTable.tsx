import type { TrailEvent } from '../../../shared/trail.ts';
import type { Session } from '../../admin/session.ts';
import { CardTable } from '../components/CardTable.tsx';
import { EventRow } from './EventRow.tsx';

/** Things that people did, one a row. */
export function EventTable(props: {
  events: readonly TrailEvent[];
  session: Session;
  query: Readonly<Record<string, string>>;
}) {
  const { events, session, query } = props;
  const keys = ['audit-what', 'audit-who', 'shell-wiki', 'log-when'] as const;
  const columns = keys.filter((key) => key !== 'shell-wiki' || !query.wiki).map((head) => ({ head }));
  return (
    <CardTable name="audit" columns={columns}>
      {events.map((event) => (
        <EventRow key={event.id} event={event} session={session} query={query} />
      ))}
    </CardTable>
  );
}
