import type { Knex } from 'knex';
import { z } from 'zod';
import type { KnownOutcome } from '../../shared/impact.ts';
import type { ReviewHistoryStore, RevisionOutcome, StoredReview } from '../ports.ts';
import type { Database } from './database.ts';
import { inSlices } from './in-slices.ts';
import { readJson } from './read-json.ts';

/** Verdicts of the past, and what people did about the edits that they judge. */
export function createReviewHistory(database: Database): ReviewHistoryStore {
  return {
    async since(wiki, time, mostRevisions) {
      const rows = await database.read(async (knex) => {
        const found: unknown = await newest(knex, wiki, time).limit(mostRevisions);
        return z.array(NewestRow).parse(found);
      });
      const reviews = new Map<number, number[]>();
      for (const { verdictId, revisionId } of rows) {
        reviews.set(verdictId, [...(reviews.get(verdictId) ?? []), revisionId]);
      }
      return [...reviews].map(([verdictId, revisionIds]) => ({ verdictId, revisionIds }));
    },

    async read(reviews) {
      const rows = await database.read((knex) => packed(knex, reviews));
      const byId = new Map(rows.map((row) => [row.id, row]));
      return reviews.flatMap((review) => {
        const row = byId.get(review.verdictId);
        return row ? [{ ...review, document: row.document, body: row.body }] : [];
      });
    },

    async outcomes(wiki, revisionIds) {
      const rows = await database.read((knex) =>
        inSlices(revisionIds, async (slice) =>
          knex('revision_outcomes')
            .where({ wiki })
            .whereIn('revision_id', [...slice])
            .select('*')
        )
      );
      const known = new Map(
        z
          .array(OutcomeRow)
          .parse(rows)
          .map((row) => [row.revision_id, outcomeOf(row)])
      );
      const undone = await database.read((knex) => undoneByPeople(knex, wiki));
      for (const id of undone) if (known.has(id) || revisionIds.includes(id)) known.set(id, 'reverted');
      return known;
    },

    async openRevisions(wiki, { since, lookedBefore, limit }) {
      const rows = await database.read(async (knex) => {
        const found: unknown = await newest(knex, wiki, since)
          .join('verdicts as w', 'w.id', 'v.id')
          .leftJoin('revision_outcomes as o', (join) => {
            join.on('o.wiki', '=', 'r.wiki').andOn('o.revision_id', '=', 'r.revision_id');
          })
          .where('v.judged_at', '<', lookedBefore)
          .whereNull('o.reverted_at')
          .where((open) => {
            void open.whereNull('o.looked_at').orWhere('o.looked_at', '<', lookedBefore);
          })
          .clearOrder()
          .orderBy('lookedAt')
          .orderBy('r.revision_id')
          .limit(limit)
          .min({ lookedAt: 'o.looked_at', pageId: 'w.page_id', stableRevisionId: 'w.stable_revision_id' });
        return z.array(OpenRow).parse(found);
      });
      return rows;
    },

    async learnOutcomes(wiki, outcomes, lookedAt) {
      await database.write(async (transaction) => {
        for (const outcome of outcomes) await learn(transaction, wiki, outcome, lookedAt);
      });
    }
  };
}

const NewestRow = z.object({ verdictId: z.coerce.number(), revisionId: z.coerce.number() });
const OpenRow = z.object({
  revisionId: z.coerce.number(),
  pageId: z.coerce.number(),
  stableRevisionId: z.coerce.number()
});
const OutcomeRow = z.object({
  revision_id: z.coerce.number(),
  approved_at: z.coerce.number().nullable(),
  unapproved_at: z.coerce.number().nullable(),
  reverted_at: z.coerce.number().nullable()
});
const PackedRow = z.object({
  id: z.coerce.number(),
  document: z.string(),
  // SQLite's driver gives the one, MariaDB's the other.
  body: z
    .union([z.instanceof(Uint8Array), z.instanceof(ArrayBuffer).transform((bytes) => new Uint8Array(bytes))])
    .nullable()
});

function newest(knex: Knex, wiki: string, time: number): Knex.QueryBuilder {
  return knex('verdict_revisions as r')
    .join('verdicts as v', 'v.id', 'r.verdict_id')
    .where('r.wiki', wiki)
    .where('v.judged_at', '>=', time)
    .groupBy('r.revision_id')
    .select({ revisionId: 'r.revision_id' })
    .max({ verdictId: 'r.verdict_id' })
    .orderBy('verdictId', 'desc');
}

async function packed(knex: Knex, reviews: readonly StoredReview[]): Promise<z.infer<typeof PackedRow>[]> {
  const rows: unknown = await knex('verdicts as v')
    .leftJoin('dossiers as d', 'd.verdict_id', 'v.id')
    .whereIn(
      'v.id',
      reviews.map(({ verdictId }) => verdictId)
    )
    .select('v.id', 'v.document', 'd.body');
  return z.array(PackedRow).parse(rows);
}

/** Edits of approvals of the bot that people took back, by whatever way. */
async function undoneByPeople(knex: Knex, wiki: string): Promise<number[]> {
  const rows: { revisions: string }[] = await knex('approvals as a')
    .join('decisions as d', 'd.id', 'a.decision_id')
    .where('a.wiki', wiki)
    .whereNotNull('a.undone_at')
    .select('d.revisions');
  const Edits = z.array(z.object({ revisionId: z.number() })).catch([]);
  return rows.flatMap(({ revisions }) =>
    Edits.parse(readJson(revisions)).map(({ revisionId }) => revisionId)
  );
}

/** What happened last tells. */
function outcomeOf(row: z.infer<typeof OutcomeRow>): KnownOutcome {
  const { approved_at: approved, unapproved_at: unapproved, reverted_at: reverted } = row;
  if (reverted !== null) return 'reverted';
  if (unapproved !== null && unapproved >= (approved ?? 0)) return 'unapproved';
  return approved === null ? 'open' : 'approved';
}

async function learn(knex: Knex, wiki: string, outcome: RevisionOutcome, lookedAt: number): Promise<void> {
  const { revisionId, approvedAt, unapprovedAt, revertedAt } = outcome;
  const known = {
    ...(approvedAt !== null && { approved_at: approvedAt }),
    ...(unapprovedAt !== null && { unapproved_at: unapprovedAt }),
    ...(revertedAt !== null && { reverted_at: revertedAt }),
    looked_at: lookedAt
  };
  await knex('revision_outcomes')
    .insert({ wiki, revision_id: revisionId, ...known })
    .onConflict(['wiki', 'revision_id'])
    .merge(known);
}
