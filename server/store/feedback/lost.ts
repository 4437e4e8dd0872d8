import type { Knex } from 'knex';
import type { ApprovalsLost } from '../../ports.ts';

interface LostRow {
  check_id: string;
  approved: number;
  undone: number | string | null;
}

/**
 * How many approvals were made or undone since then (epoch ms), and how many of them people undid: by check and in all.
 * Where a suspension was lifted since, counting begins there. What was withdrawn on request is left out: a person has
 * looked into it already.
 */
export async function readLost(knex: Knex, wiki: string, since: number): Promise<ApprovalsLost[]> {
  const lifts = knex('suspension_events')
    .where({ wiki, action: 'lift' })
    .groupBy('check_id')
    .select('check_id')
    .max({ at: 'at' })
    .as('l');
  const start = 'case when l.at > ? then l.at else ? end';
  const made = (): Knex.QueryBuilder =>
    knex('approvals as a')
      .where('a.wiki', wiki)
      .where((query) => query.whereNull('a.undone_kind').orWhereNot('a.undone_kind', 'withdrawn'))
      .where((query) => query.where('a.approved_at', '>=', since).orWhere('a.undone_at', '>=', since))
      .whereRaw(`(a.approved_at >= ${start} or a.undone_at >= ${start})`, [since, since, since, since])
      .count({ approved: '*' })
      .select({ undone: knex.raw('sum(case when a.undone_at is null then 0 else 1 end)') });
  const checks: LostRow[] = await made()
    .join('approval_checks as c', 'c.decision_id', 'a.decision_id')
    .leftJoin(lifts, 'l.check_id', 'c.check_id')
    .select('c.check_id')
    .groupBy('c.check_id')
    .orderBy('c.check_id');
  const whole: LostRow[] = await made().leftJoin(lifts.clone(), (join) => join.onVal('l.check_id', ''));
  return [...whole.map((row) => toLost(row, null)), ...checks.map((row) => toLost(row, row.check_id))];
}

function toLost({ approved, undone }: LostRow, checkId: string | null): ApprovalsLost {
  return { checkId, approved: Number(approved), undone: Number(undone ?? 0) };
}
