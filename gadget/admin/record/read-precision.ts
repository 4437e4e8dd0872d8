import type { ApprovalCounts, Precision } from '../../../shared/precision.ts';
import { readSuspension, type ShownSuspension } from '../../api/read-bot-status.ts';
import { list, number, numbers, object, orNull, text, time } from '../../api/guard.ts';

/** What became of some approvals. */
export type ShownCounts = Omit<ApprovalCounts, 'undoneBy'> & { undoneBy: Record<string, number> };

/** What became of the approvals of a wiki. */
export interface ShownPrecision extends Pick<Precision, 'since' | 'readUntil'> {
  total: ShownCounts;
  checks: { checkId: string; counts: ShownCounts }[];
  settingsVersions: { settingsVersion: number | null; counts: ShownCounts }[];
  suspensions: ShownSuspension[];
}

const counts = object<ShownCounts>({
  approved: number,
  undone: number,
  standing: number,
  undoneBy: numbers,
  precision: orNull(number)
});

/** Reads it. */
export const readPrecision = object<ShownPrecision>({
  since: time,
  readUntil: orNull(time),
  total: counts,
  checks: list(object({ checkId: text, counts })),
  settingsVersions: list(object({ settingsVersion: orNull(number), counts })),
  suspensions: list(readSuspension)
});
