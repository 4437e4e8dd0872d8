import { z } from 'zod';
import { timestampColumn, wholeColumn } from './columns.ts';
import type { Replica } from './connect-replica.ts';

/** An edit; its author is null when hidden, and without a number where there is no account. */
export interface ReplicaEdit {
  readonly id: number;
  readonly pageId: number;
  readonly parentId: number | null;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly user: string | null;
  readonly userId: number | null;
}

const EditRow = z
  .object({
    rev_id: wholeColumn,
    rev_page: wholeColumn,
    rev_parent_id: wholeColumn.nullable(),
    rev_timestamp: timestampColumn,
    actor_name: z.string().nullable(),
    actor_user: wholeColumn.nullable()
  })
  .transform((row): ReplicaEdit => ({
    id: row.rev_id,
    pageId: row.rev_page,
    parentId: row.rev_parent_id,
    at: row.rev_timestamp,
    user: row.actor_name,
    userId: row.actor_user
  }));

/** Edits by id; deleted ones are left out. */
export async function readEdits(
  replica: Replica,
  wiki: string,
  { ids, signal }: { ids: readonly number[]; signal: AbortSignal }
): Promise<Map<number, ReplicaEdit>> {
  if (ids.length === 0) return new Map();
  const edits = await replica.ask(wiki, {
    build: (knex) =>
      knex('revision')
        .leftJoin('actor', 'actor_id', 'rev_actor')
        .whereIn('rev_id', [...new Set(ids)])
        .select('rev_id', 'rev_page', 'rev_parent_id', 'rev_timestamp', 'actor_name', 'actor_user'),
    row: EditRow,
    signal
  });
  return new Map(edits.map((edit) => [edit.id, edit]));
}

/** The way from behind a stable revision to one that was reviewed. */
export interface EditWay {
  readonly logId: number;
  readonly pageId: number;
  readonly after: number;
  readonly last: number;
}

const atOnce = 200;
const FirstRow = z.object({ log: wholeColumn, first: wholeColumn.nullable() });

/** The first edit on each way, by log id. */
export async function readFirstEdits(
  replica: Replica,
  wiki: string,
  { ways, signal }: { ways: readonly EditWay[]; signal: AbortSignal }
): Promise<Map<number, ReplicaEdit>> {
  const firsts: z.infer<typeof FirstRow>[] = [];
  for (let start = 0; start < ways.length; start += atOnce) {
    const part = ways.slice(start, start + atOnce);
    const rows = await replica.ask(wiki, {
      build: (knex) =>
        knex.unionAll(
          part.map(({ logId, pageId, after, last }) =>
            knex('revision')
              .where('rev_page', pageId)
              .where('rev_id', '>', after)
              .where('rev_id', '<=', last)
              .select(knex.raw('? as log', [logId]))
              .min({ first: 'rev_id' })
          )
        ),
      row: FirstRow,
      signal
    });
    firsts.push(...rows);
  }
  const edits = await readEdits(replica, wiki, { ids: firsts.flatMap(({ first }) => first ?? []), signal });
  return new Map(
    firsts.flatMap(({ log, first }): [number, ReplicaEdit][] => {
      const edit = edits.get(first ?? 0);
      return edit ? [[log, edit]] : [];
    })
  );
}
