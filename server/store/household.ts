import type { Knex } from 'knex';
import { z } from 'zod';
import type { HouseholdStore } from '../ports.ts';
import { forgetKeptPages } from './classic/forget-kept-pages.ts';
import type { Database } from './database.ts';
import { forgetReviewers } from './statistics/forget-reviewers.ts';

const atOnce = 500;

interface Forgetting {
  readonly table: string;
  readonly key: string;
  /** The column that says when, epoch milliseconds. */
  readonly at: string;
  readonly column: string;
  /** What stands there afterwards; the row is removed where it is left out. */
  readonly left?: string | null;
}

/** Everything that names somebody, except the decisions and reports, which have stores of their own. */
const forgettings: readonly Forgetting[] = [
  { table: 'trail', key: 'seq', at: 'at', column: 'salt', left: null },
  { table: 'settings', key: 'id', at: 'saved_at', column: 'author', left: '' },
  { table: 'control_events', key: 'id', at: 'at', column: 'by', left: '' },
  { table: 'runs', key: 'id', at: 'started_at', column: 'stopped_by', left: null },
  { table: 'undos', key: 'id', at: 'started_at', column: 'by', left: '' },
  { table: 'suspension_events', key: 'id', at: 'at', column: 'by', left: null },
  { table: 'verdicts', key: 'id', at: 'judged_at', column: 'document' },
  { table: 'trials', key: 'id', at: 'ended_at', column: 'body' },
  { table: 'revision_outcomes', key: 'revision_id', at: 'looked_at', column: 'wiki' }
];

/** Removes names from what is old. A few hundred rows at a time, so that nobody waits long for a lock. */
export function createHousehold(database: Database): HouseholdStore {
  return {
    async forgetBefore(time) {
      let forgotten = await authorsOfEdits(database, time);
      for (const one of forgettings) forgotten += await forget(database, one, time);
      forgotten += await forgetReviewers(database, time);
      forgotten += await forgetKeptPages(database, time);
      return forgotten;
    }
  };
}

async function forget(database: Database, one: Forgetting, time: number): Promise<number> {
  const { table, key, at, column, left } = one;
  let forgotten = 0;
  for (;;) {
    const keys = await database.read(async (knex) => {
      const found = knex(table).where(at, '<', time).limit(atOnce);
      if (left !== undefined) void found.whereNotNull(column).whereNot(column, '');
      const ids: unknown = await found.pluck(key);
      return z.array(z.number()).parse(ids);
    });
    if (keys.length === 0) return forgotten;
    forgotten += await database.write(async (transaction) => {
      const rows = transaction(table).whereIn(key, keys).where(at, '<', time);
      if (left === undefined) return rows.delete();
      return rows.update(table === 'trail' ? { by: null, salt: null } : { [column]: left });
    });
  }
}

/** Edits that nobody has judged for so long: who made them is asked again when somebody does. */
async function authorsOfEdits(database: Database, time: number): Promise<number> {
  return database.write(async (transaction: Knex.Transaction) =>
    transaction('revisions')
      .where('made_at', '<', time)
      .whereNotNull('author')
      .whereNotExists(
        transaction('verdicts as v')
          .where('v.wiki', transaction.ref('revisions.wiki'))
          .where('v.page_id', transaction.ref('revisions.page_id'))
          .where('v.judged_at', '>=', time)
          .select('v.id')
      )
      .update({ author: null, author_id: null })
  );
}
