import { isSameJudgement, type NewRecord } from './decision-record.ts';
import type { Work } from './run-context.ts';

/**
 * Writes down a judgement that nothing is done about. One that stands there already is not written again, but that this
 * run came to it as well.
 */
export async function noteJudgement({ runId, parts, lease }: Work, record: NewRecord): Promise<void> {
  const { decisions } = parts.store;
  const [last] = await decisions.lastOfPages(record.wiki, [record.page.id]);
  if (last && isSameJudgement(last, record)) await decisions.judgeAgain(last.id, runId, lease);
  else await decisions.add({ ...record, at: parts.clock.now() }, lease);
}
