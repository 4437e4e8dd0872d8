import { randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { LoggedReview, ReviewWriter } from '../../ports.ts';
import type { Database } from '../database.ts';
import { foldCase } from '../fold-case.ts';
import { inSlices } from '../in-slices.ts';
import { isApproval } from './review-actions.ts';

const dayMs = 86_400_000;

/** A person of a set, as this writer has met them. */
interface Known {
  readonly number: number;
  readonly named: boolean;
}

const PersonRow = z.object({ number: z.number(), name: z.string() });

/**
 * Takes the reviews of one set in. Who did nothing after `namesFrom` is stored as a number without a name; whom it stands
 * for only this writer knows, and only while it works.
 */
export function createReviewWriter(database: Database, set: number): ReviewWriter {
  const people = new Map<string, Known>();

  return {
    async add({ reviews, lastLogId }, readUntil, namesFrom) {
      const seen = lastSeen(reviews);
      const learned = await database.write(async (transaction) => {
        await advance(transaction, set, lastLogId, readUntil);
        const found = await meet(transaction, { set, seen, people, namesFrom });
        const numberOf = (name: string | null): number | null =>
          name === null ? null : ((found.get(name) ?? people.get(name))?.number ?? null);
        await inSlices(reviews, async (slice) => {
          const rows = slice.map((review) => toRow({ set, namesFrom }, review, numberOf));
          await transaction('review_records').insert(rows).onConflict(['set_id', 'log_id']).ignore();
          return [];
        });
        return found;
      });
      // Only what has been committed is known.
      for (const [name, person] of learned) people.set(name, person);
    }
  };
}

async function advance(
  transaction: Knex.Transaction,
  set: number,
  lastLogId: number | null,
  readUntil: number
): Promise<void> {
  const rows = transaction('review_sets').where({ id: set });
  await rows.clone().update({ version: transaction.raw('version + 1') });
  await rows.clone().where('read_until', '<', readUntil).update({ read_until: readUntil });
  if (lastLogId === null) return;
  await rows
    .clone()
    .where((either) => either.whereNull('last_log_id').orWhere('last_log_id', '<', lastLogId))
    .update({ last_log_id: lastLogId });
}

/** When each of these people was last met in the log. */
function lastSeen(reviews: readonly LoggedReview[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { at, reviewer, reviewedUser } of reviews) {
    for (const name of [reviewer, reviewedUser])
      if (name !== null) seen.set(name, Math.max(at, seen.get(name) ?? at));
  }
  return seen;
}

interface Meeting {
  readonly set: number;
  readonly seen: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, Known>;
  readonly namesFrom: number;
}

/** Finds or makes the numbers of people; returns those that this writer did not know, or knew without a name. */
async function meet(
  transaction: Knex.Transaction,
  { set, seen, people, namesFrom }: Meeting
): Promise<Map<string, Known>> {
  const strangers = [...seen.keys()].filter((name) => !people.has(name));
  const rows = await inSlices(strangers, async (names) => {
    const found: unknown = await transaction('review_people')
      .where('set_id', set)
      .whereIn('name', names)
      .select('number', 'name');
    return z.array(PersonRow).parse(found);
  });
  const learned = new Map(rows.map(({ number, name }) => [name, { number, named: true }]));
  const added: object[] = [];
  for (const [name, at] of seen) {
    const named = at >= namesFrom;
    const known = learned.get(name) ?? people.get(name);
    if (known === undefined) {
      const number = randomInt(1, 2 ** 48 - 1);
      learned.set(name, { number, named });
      added.push({ number, set_id: set, last_at: at, ...nameOf(named ? name : null) });
    } else {
      const nameIs = named && !known.named ? nameOf(name) : {};
      await transaction('review_people')
        .where({ number: known.number })
        .where('last_at', '<', at)
        .update({ last_at: at, ...nameIs });
      if (named && !known.named) learned.set(name, { number: known.number, named });
    }
  }
  await inSlices(added, async (slice) => {
    await transaction('review_people').insert(slice);
    return [];
  });
  return learned;
}

function nameOf(name: string | null): { name: string | null; folded: string | null } {
  return { name, folded: name === null ? null : foldCase(name) };
}

function toRow(
  { set, namesFrom }: { set: number; namesFrom: number },
  review: LoggedReview,
  numberOf: (name: string | null) => number | null
): Record<string, unknown> {
  const { logId, at, action, namespace, pageId, title, revisionId, pendingRevisionId, pendingAt } = review;
  const counted = isApproval(action);
  // Pages of people have their names for titles.
  const tells = at < namesFrom && (namespace === 2 || namespace === 3);
  return {
    set_id: set,
    log_id: logId,
    at,
    day: Math.floor(at / dayMs),
    action: action.slice(0, 32),
    counted,
    namespace,
    page_id: pageId,
    title: tells ? null : title,
    reviewer: numberOf(review.reviewer),
    reviewed: numberOf(review.reviewedUser),
    trusted: review.reviewedIsTrusted,
    revision_id: revisionId,
    pending_revision_id: pendingRevisionId,
    pending_at: pendingAt,
    // Imported edits may be younger than their review.
    delay_s: counted && pendingAt !== null ? Math.max(0, Math.round((at - pendingAt) / 1_000)) : null
  };
}
