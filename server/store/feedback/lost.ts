import type { Knex } from 'knex';
import { z } from 'zod';
import type { ApprovalsLost } from '../../ports.ts';

// MariaDB gives sums as text, and none for no rows.
const Row = z.object({
  check_id: z.string().optional(),
  approved: z.coerce.number(),
  undone: z.coerce.number()
});

/**
 * How many approvals were made or undone since then (epoch ms), and how many of them people undid: by check and in all.
 * Where a suspension was lifted, only approvals made since then count. What was withdrawn on request is left out: a person has
 * looked into it already.
 */
export async function readLost(knex: Knex, wiki: string, since: number): Promise<ApprovalsLost[]> {
  const lifts = knex('suspension_events')
    .where({ wiki, action: 'lift' })
    .groupBy('check_id')
    .select('check_id')
    .max({ at: 'at' })
    .as('l');
  const made = (): Knex.QueryBuilder =>
    knex('approvals as a')
      .where('a.wiki', wiki)
      .where((query) => query.whereNull('a.undone_kind').orWhereNot('a.undone_kind', 'withdrawn'))
      .where((query) => query.where('a.approved_at', '>=', since).orWhere('a.undone_at', '>=', since))
      .whereRaw('a.approved_at >= coalesce(l.at, 0)')
      .count({ approved: '*' })
      .select({ undone: knex.raw('sum(case when a.undone_at is null then 0 else 1 end)') });
  const checks: unknown = await made()
    .join('approval_checks as c', 'c.decision_id', 'a.decision_id')
    .leftJoin(lifts, 'l.check_id', 'c.check_id')
    .select('c.check_id')
    .groupBy('c.check_id')
    .orderBy('c.check_id');
  const whole: unknown = await made().leftJoin(lifts.clone(), (join) => join.onVal('l.check_id', ''));
  return [...z.array(Row).parse(whole), ...z.array(Row).parse(checks)].map(
    ({ check_id: checkId = null, approved, undone }) => ({ checkId, approved, undone })
  );
}
