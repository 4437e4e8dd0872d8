import type { Knex } from 'knex';
import { UndoneKind, type ApprovalCounts, type Precision } from '../../../shared/precision.ts';
import { toIsoTime } from '../to-iso-time.ts';

interface Group {
  kind: string | null;
  approvals: number;
}

/** What became of approvals made since then (epoch ms): in all, by check, and by version of the settings. */
export async function readPrecision(
  knex: Knex,
  wiki: string,
  since: number
): Promise<Omit<Precision, 'suspensions'>> {
  const made = (): Knex.QueryBuilder =>
    knex('approvals as a')
      .where('a.wiki', wiki)
      .where('a.approved_at', '>=', since)
      .count({ approvals: '*' })
      .select({ kind: 'a.undone_kind' })
      .groupBy('a.undone_kind');
  const total: Group[] = await made();
  const checks: (Group & { id: string })[] = await made()
    .join('approval_checks as c', 'c.decision_id', 'a.decision_id')
    .select({ id: 'c.check_id' })
    .groupBy('c.check_id')
    .orderBy('c.check_id');
  const versions: (Group & { id: number | null })[] = await made()
    .select({ id: 'a.settings_version' })
    .groupBy('a.settings_version')
    .orderBy('a.settings_version', 'desc');
  const mark: { at: number } | undefined = await knex('feedback_marks')
    .where({ wiki, stream: 'withdrawals' })
    .first('at');
  return {
    wiki,
    since: toIsoTime(since) ?? '',
    readUntil: (mark && toIsoTime(mark.at)) ?? null,
    total: toCounts(total),
    checks: byId(checks).map(([checkId, groups]) => ({ checkId, counts: toCounts(groups) })),
    settingsVersions: byId(versions).map(([settingsVersion, groups]) => ({
      settingsVersion,
      counts: toCounts(groups)
    }))
  };
}

function byId<Id, Row extends Group & { id: Id }>(rows: readonly Row[]): [Row['id'], Row[]][] {
  const groups = new Map<Row['id'], Row[]>();
  for (const row of rows) groups.set(row.id, [...(groups.get(row.id) ?? []), row]);
  return [...groups];
}

function toCounts(groups: readonly Group[]): ApprovalCounts {
  const of = (kind: string | null) =>
    groups.filter((group) => group.kind === kind).reduce((sum, { approvals }) => sum + Number(approvals), 0);
  const approved = groups.reduce((sum, { approvals }) => sum + Number(approvals), 0);
  const standing = of(null);
  return {
    approved,
    undone: approved - standing,
    standing,
    undoneBy: {
      unapproved: of(UndoneKind.enum.unapproved),
      reverted: of(UndoneKind.enum.reverted),
      disputed: of(UndoneKind.enum.disputed),
      withdrawn: of(UndoneKind.enum.withdrawn)
    },
    precision: approved === 0 ? null : standing / approved
  };
}
