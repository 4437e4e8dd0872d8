import type { Knex } from 'knex';
import type { Finding, Learnt } from '../../ports.ts';
import type { Database } from '../database.ts';
import { inSlices } from '../in-slices.ts';
import { enterDispute } from './enter-dispute.ts';

/** Stores what was learnt from a stretch of a stream, and how far the stream has been read: both or neither. */
export async function learn(database: Database, wiki: string, learnt: Learnt): Promise<void> {
  const { stream, mark, findings, suspects = [], disputes = [] } = learnt;
  await database.write(async (transaction) => {
    await inSlices(findings, async (slice) => {
      await transaction('approval_findings')
        .insert(slice.map(toRow))
        .onConflict(['decision_id', 'source'])
        .ignore();
      return [];
    });
    for (const dispute of disputes) await enterDispute(transaction, wiki, dispute);
    for (const id of new Set(findings.map(({ decisionId }) => decisionId))) await settle(transaction, id);
    for (const { decisionId, until } of suspects) {
      await transaction('approvals').where('decision_id', decisionId).update({ suspect_until: until });
    }
    if (mark) {
      await transaction('feedback_marks')
        .insert({ wiki, stream, at: mark.at, last_id: mark.id })
        .onConflict(['wiki', 'stream'])
        .merge();
    }
  });
}

function toRow({ decisionId, kind, source, at, user, counts }: Finding) {
  return { decision_id: decisionId, kind, source, at, user, counts };
}

/** An approval is undone by the first thing that counts. */
async function settle(transaction: Knex.Transaction, decisionId: number): Promise<void> {
  const first: { kind: string; at: number } | undefined = await transaction('approval_findings')
    .where({ decision_id: decisionId, counts: true })
    .orderBy(['at', 'id'])
    .first('kind', 'at');
  if (!first) return;
  await transaction('approvals')
    .where('decision_id', decisionId)
    .update({ undone_kind: first.kind, undone_at: first.at, suspect_until: null });
}
