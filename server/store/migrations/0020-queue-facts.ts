import type { Knex } from 'knex';

/** What the public queue is searched and sorted by: how much a page's pending changes add, and its title in one case. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('pages', (table) => {
    table.bigInteger('size_change');
    table.string('folded_title', 512);
  });
}

/** Removes it. */
export async function down(knex: Knex): Promise<void> {
  // Knex would build the table anew on SQLite, which can drop a column by itself.
  for (const column of ['size_change', 'folded_title'])
    await knex.raw('ALTER TABLE pages DROP COLUMN ??', [column]);
}
