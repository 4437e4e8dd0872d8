import type { Knex } from 'knex';
import type { NewDispute } from '../../ports.ts';
import { enterEvent } from '../trail/enter-event.ts';

/**
 * Enters a report, one for each approval and reporter, with a copy of what the approval was judged from: the original is
 * removed after some time.
 */
export async function enterDispute(
  transaction: Knex.Transaction,
  wiki: string,
  dispute: NewDispute
): Promise<void> {
  const { decisionId, revisionId, reporter, reportRevisionId, trusted, at } = dispute;
  const known: unknown = await transaction('disputes')
    .where({ decision_id: decisionId, reporter })
    .first('id');
  await transaction('disputes')
    .insert({
      wiki,
      decision_id: dispute.decisionId,
      revision_id: dispute.revisionId,
      intent_id: dispute.intentId,
      reporter: dispute.reporter,
      trusted: dispute.trusted,
      words: dispute.words,
      report_revision_id: dispute.reportRevisionId,
      at: dispute.at,
      // Copied inside the database: it may be large.
      dossier: dossierOf(transaction, wiki, dispute)
    })
    .onConflict(['decision_id', 'reporter'])
    .ignore();
  if (known !== undefined) return;
  const facts = { decision: decisionId, revision: revisionId, report: reportRevisionId, counts: trusted };
  await enterEvent(transaction, { kind: 'dispute', wiki, by: reporter, facts, at });
}

/** The packed dossier by which the revision was accepted, as far as it is still kept: later ones may say otherwise. */
function dossierOf(
  transaction: Knex.Transaction,
  wiki: string,
  { decisionId, revisionId }: NewDispute
): Knex.QueryBuilder {
  const approvedAt = transaction('approvals').where('decision_id', decisionId).select('approved_at');
  return transaction('verdict_revisions as r')
    .join('dossiers as f', 'f.verdict_id', 'r.verdict_id')
    .where({ 'r.wiki': wiki, 'r.revision_id': revisionId })
    .where('f.judged_at', '<=', approvedAt)
    .orderBy([
      { column: 'f.judged_at', order: 'desc' },
      { column: 'f.verdict_id', order: 'desc' }
    ])
    .limit(1)
    .select('f.body');
}
