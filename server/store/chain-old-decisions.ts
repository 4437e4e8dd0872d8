import type { Knex } from 'knex';
import type { DecisionRow } from './decision-row.ts';
import { enterDecision } from './enter-decision.ts';

const atOnce = 200;

/**
 * Takes decisions that were stored before there was a chain into it, as they stand. Runs inside a migration, where
 * MariaDB knows no transactions.
 */
export async function chainOldDecisions(knex: Knex): Promise<void> {
  let last = 0;
  for (;;) {
    const rows = await knex<DecisionRow>('decisions')
      .where('id', '>', last)
      .orderBy('id')
      .limit(atOnce)
      .select('*');
    if (rows.length === 0) return;
    for (const row of rows) await enterDecision(knex, row);
    last = rows.at(-1)?.id ?? last;
  }
}
