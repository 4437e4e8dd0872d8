import type { DecisionRecord } from '../../../shared/decision.ts';
import { useSite } from '../site.ts';
import { DecisionRow } from './DecisionRow.tsx';

/** Decisions, one a row; `hasWikis` where they are of several wikis. */
export function DecisionTable(props: { decisions: readonly DecisionRecord[]; hasWikis: boolean }) {
  const { decisions, hasWikis } = props;
  const { speaker } = useSite();
  return (
    <table role="table" class="site-table site-decisions">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {speaker.text('log-page')}
          </th>
          <th role="columnheader" scope="col">
            {speaker.text('log-decision')}
          </th>
          <th role="columnheader" scope="col">
            {speaker.text('log-state')}
          </th>
          <th role="columnheader" scope="col">
            {speaker.text('log-when')}
          </th>
        </tr>
      </thead>
      {decisions.map((record) => (
        <DecisionRow key={record.id} record={record} hasWikis={hasWikis} />
      ))}
    </table>
  );
}
