import type { TrailEvent } from '../../../shared/trail.ts';
import type { Session } from '../../admin/session.ts';
import { useSite } from '../site.ts';
import { EventRow } from './EventRow.tsx';

/** Things that people did, one a row. */
export function EventTable(props: {
  events: readonly TrailEvent[];
  session: Session;
  query: Readonly<Record<string, string>>;
}) {
  const { events, session, query } = props;
  const { speaker } = useSite();
  const all = ['audit-what', 'audit-who', 'shell-wiki', 'log-when'] as const;
  const heads = all.filter((key) => key !== 'shell-wiki' || !query.wiki);
  return (
    <table role="table" class="site-table site-audit">
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((key) => (
            <th key={key} role="columnheader" scope="col">
              {speaker.text(key)}
            </th>
          ))}
        </tr>
      </thead>
      {events.map((event) => (
        <EventRow key={event.id} event={event} session={session} query={query} />
      ))}
    </table>
  );
}
