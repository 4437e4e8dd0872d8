import type { DecisionRecord } from '../../../shared/decision.ts';
import type { Database } from '../database.ts';
import { inSlices } from '../in-slices.ts';

interface DisputesOfOne {
  decision_id: number;
  reports: number;
  counted: number | string;
  since: number;
}

/** Says of each decision what people reported of it. */
export async function withDisputes(
  database: Database,
  records: readonly DecisionRecord[]
): Promise<DecisionRecord[]> {
  const approvals = records.filter(({ state }) => state === 'done' || state === 'undone');
  const ids = approvals.map(({ id }) => id);
  const rows = await inSlices(ids, (slice) =>
    database.read(async (knex): Promise<DisputesOfOne[]> =>
      knex('disputes')
        .whereIn('decision_id', [...slice])
        .groupBy('decision_id')
        .select('decision_id')
        .count({ reports: '*' })
        .sum({ counted: 'trusted' })
        .min({ since: 'at' })
    )
  );
  const disputes = new Map(
    rows.map(({ decision_id: id, reports, counted, since }) => [
      id,
      { reports, counted: Number(counted), since: new Date(since).toISOString() }
    ])
  );
  return records.map((record) => {
    const dispute = disputes.get(record.id);
    return dispute ? { ...record, dispute } : record;
  });
}
