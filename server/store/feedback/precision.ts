import type { Knex } from 'knex';
import { z } from 'zod';
import { UndoneKind, type ApprovalCounts, type Precision } from '../../../shared/precision.ts';
import { toIsoTime } from '../to-iso-time.ts';

const Group = z.object({ kind: UndoneKind.nullable(), approvals: z.coerce.number() });
type Group = z.infer<typeof Group>;
const OfCheck = Group.extend({ id: z.string() });
const OfVersion = Group.extend({ id: z.number().nullable() });

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
  const total: unknown = await made();
  const checks: unknown = await made()
    .join('approval_checks as c', 'c.decision_id', 'a.decision_id')
    .select({ id: 'c.check_id' })
    .groupBy('c.check_id')
    .orderBy('c.check_id');
  const versions: unknown = await made()
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
    total: toCounts(z.array(Group).parse(total)),
    checks: byId(z.array(OfCheck).parse(checks)).map(([checkId, groups]) => ({
      checkId,
      counts: toCounts(groups)
    })),
    settingsVersions: byId(z.array(OfVersion).parse(versions)).map(([settingsVersion, groups]) => ({
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
  const sum = (some: readonly Group[]) => some.reduce((total, { approvals }) => total + approvals, 0);
  const of = (wanted: UndoneKind | null) => sum(groups.filter(({ kind }) => kind === wanted));
  const approved = sum(groups);
  const standing = of(null);
  return {
    approved,
    undone: approved - standing,
    standing,
    undoneBy: {
      unapproved: of('unapproved'),
      reverted: of('reverted'),
      disputed: of('disputed'),
      withdrawn: of('withdrawn')
    },
    precision: approved === 0 ? null : standing / approved
  };
}
