import { Dossier } from '../../../shared/dossier.ts';
import type { Dispute, DisputeStore, Log } from '../../ports.ts';
import type { Database } from '../database.ts';
import { unpackJson } from '../packed-json.ts';
import { parseRow } from '../parse-row.ts';

interface DisputeRow {
  id: number;
  wiki: string;
  decision_id: number;
  revision_id: number;
  intent_id: string | null;
  reporter: string | null;
  trusted: number;
  words: string;
  report_revision_id: number;
  at: number;
  dossier: unknown;
}

const atOnce = 20;

/** Reports that approvals were wrong. */
export function createDisputes(database: Database, log: Log): DisputeStore {
  async function toDispute(row: DisputeRow): Promise<Dispute> {
    const about = { log, table: 'disputes', id: row.id };
    return {
      id: row.id,
      wiki: row.wiki,
      decisionId: row.decision_id,
      revisionId: row.revision_id,
      intentId: row.intent_id,
      reporter: row.reporter,
      trusted: row.trusted !== 0,
      words: row.words,
      reportRevisionId: row.report_revision_id,
      at: row.at,
      dossier: row.dossier === null ? null : parseRow(Dossier, await unpackJson(row.dossier), about)
    };
  }

  return {
    async *all(wiki) {
      let after = 0;
      for (;;) {
        const rows = await database.read(async (knex) => {
          const query = knex<DisputeRow>('disputes').where('id', '>', after);
          if (wiki !== null) void query.where({ wiki });
          return query.orderBy('id').limit(atOnce).select('*');
        });
        for (const row of rows) yield toDispute(row);
        if (rows.length < atOnce) return;
        after = rows.at(-1)?.id ?? after;
      }
    },

    async forgetBefore(time) {
      return database.write(async (transaction) => {
        const forgotten = await transaction('disputes')
          .where('at', '<', time)
          .where((query) => query.whereNotNull('reporter').orWhereNotNull('dossier'))
          .update({ reporter: null, words: '', dossier: null });
        await transaction('approval_findings')
          .where('at', '<', time)
          .whereNotNull('user')
          .update({ user: null });
        return forgotten;
      });
    }
  };
}
