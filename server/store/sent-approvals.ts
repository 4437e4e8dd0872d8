import type { SentApprovals } from '../ports.ts';
import type { Database } from './database.ts';

/**
 * Counts approvals that were sent, whether their answer was seen or not and whether they were withdrawn later; only
 * those that came to nothing are left out.
 */
export function createSentApprovals(database: Database): SentApprovals {
  return {
    async count(wiki, { since, pageId, author }) {
      const row: unknown = await database.read(async (knex) => {
        const query = knex('decisions')
          .where({ wiki })
          .where('sent_at', '>=', since)
          .whereNot('state', 'refused')
          .count({ sent: '*' });
        if (pageId !== undefined) void query.where('page_id', pageId);
        // Inside a JSON string quotes are escaped, so this stands nowhere but around the name of an author.
        if (author !== undefined)
          void query.whereRaw('instr(revisions, ?) > 0', [`"user":${JSON.stringify(author)}`]);
        return query.first();
      });
      return Number((row as { sent: unknown }).sent);
    }
  };
}
