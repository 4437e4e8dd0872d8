import type { Knex } from 'knex';
import type { NewDispute } from '../../ports.ts';

/**
 * Enters a report, one for each approval and reporter, with a copy of what the approval was judged from: the original is
 * removed after some time.
 */
export async function enterDispute(
  transaction: Knex.Transaction,
  wiki: string,
  dispute: NewDispute
): Promise<void> {
  const dossier = await dossierOf(transaction, wiki, dispute.revisionId);
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
      dossier
    })
    .onConflict(['decision_id', 'reporter'])
    .ignore();
}

/** The packed dossier of the last verdict by which this very revision was to be accepted, as far as it is still kept. */
async function dossierOf(transaction: Knex.Transaction, wiki: string, revisionId: number): Promise<unknown> {
  const row: { body: unknown } | undefined = await transaction('verdict_revisions as r')
    .join('dossiers as f', 'f.verdict_id', 'r.verdict_id')
    .where({ 'r.wiki': wiki, 'r.revision_id': revisionId })
    .orderBy('f.judged_at', 'desc')
    .first('f.body');
  return row?.body ?? null;
}
