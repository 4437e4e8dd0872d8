import type { DecisionRecord } from '../../../shared/decision.ts';
import { CardTable } from '../components/CardTable.tsx';
import { DecisionRow } from './DecisionRow.tsx';

const columns = [
  { head: 'log-page' },
  { head: 'log-decision' },
  { head: 'log-state' },
  { head: 'log-when' }
] as const;

/** Decisions, one a row; `hasWikis` where they are of several wikis. */
export function DecisionTable(props: { decisions: readonly DecisionRecord[]; hasWikis: boolean }) {
  const { decisions, hasWikis } = props;
  return (
    <CardTable name="decisions" columns={columns}>
      {decisions.map((record) => (
        <DecisionRow key={record.id} record={record} hasWikis={hasWikis} />
      ))}
    </CardTable>
  );
}
