import type { Knex } from 'knex';
import type { FeedbackMark, FeedbackStore, Log, WatchedApproval } from '../../ports.ts';
import type { Database } from '../database.ts';
import { inSlices } from '../in-slices.ts';
import { learn } from './learn.ts';
import { readLost } from './lost.ts';
import { readPrecision } from './precision.ts';
import { watchApprovals } from './watch.ts';

/** What became of the bot's approvals. */
export function createFeedback(database: Database, log: Log): FeedbackStore {
  return {
    watch: (wiki, since) => watchApprovals(database, wiki, since, log),

    async watched(wiki, since) {
      const rows = await database.read(async (knex) => readWatched(knex, wiki, since));
      return rows.map(toWatched);
    },

    async keepHashes(hashes) {
      if (hashes.length === 0) return;
      await database.write(async (transaction) => {
        for (const { decisionId, beforeSha1, afterSha1 } of hashes) {
          await transaction('approvals')
            .where('decision_id', decisionId)
            .update({ before_sha1: beforeSha1, after_sha1: afterSha1, hashes_asked: true });
        }
      });
    },

    async mark(wiki, stream) {
      const row: FeedbackMark | undefined = await database.read(async (knex) =>
        knex('feedback_marks').where({ wiki, stream }).first('at', { id: 'last_id' })
      );
      return row ?? null;
    },

    async withdrawn(wiki) {
      return database.read(async (knex) =>
        knex('approvals as a')
          .join('approval_findings as f', 'f.decision_id', 'a.decision_id')
          .join('decisions as d', 'd.id', 'a.decision_id')
          .where('a.wiki', wiki)
          .whereNotNull('a.undone_at')
          .whereIn('f.kind', ['unapproved', 'withdrawn'])
          .where('d.state', 'done')
          .orderBy('f.id')
          .select({ decisionId: 'a.decision_id', kind: 'f.kind' })
      );
    },

    learn: (wiki, learnt) => learn(database, wiki, learnt),
    precision: (wiki, since) => database.read((knex) => readPrecision(knex, wiki, since)),
    lost: (wiki, since) => database.read((knex) => readLost(knex, wiki, since))
  };
}

interface WatchedRow {
  decision_id: number;
  page_id: number;
  title: string;
  stable_revision_id: number;
  revision_id: number;
  intent_id: string | null;
  approved_at: number;
  before_sha1: string | null;
  after_sha1: string | null;
  hashes_asked: number;
  suspect_until: number | null;
  undone_at: number | null;
}

async function readWatched(knex: Knex, wiki: string, since: number): Promise<WatchedRow[]> {
  const ids: { decision_id: number }[] = await knex('approvals')
    .where({ wiki })
    .where('approved_at', '>=', since)
    .orderBy(['approved_at', 'decision_id'])
    .select('decision_id');
  return inSlices(ids, async (slice) =>
    knex('approvals as a')
      .join('decisions as d', 'd.id', 'a.decision_id')
      .whereIn(
        'a.decision_id',
        slice.map(({ decision_id: id }) => id)
      )
      .orderBy(['a.approved_at', 'a.decision_id'])
      .select('a.*', 'd.title', 'd.stable_revision_id', 'd.revision_id', 'd.intent_id')
  );
}

function toWatched(row: WatchedRow): WatchedApproval {
  return {
    decisionId: row.decision_id,
    pageId: row.page_id,
    title: row.title,
    stableRevisionId: row.stable_revision_id,
    revisionId: row.revision_id,
    intentId: row.intent_id,
    approvedAt: row.approved_at,
    beforeSha1: row.before_sha1,
    afterSha1: row.after_sha1,
    hashesAsked: row.hashes_asked !== 0,
    suspectUntil: row.suspect_until,
    undoneAt: row.undone_at
  };
}
