import type { Knex } from 'knex';

/** What the words of the note with which a decision came to its last state are about. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('decisions', (table) => {
    table.text('ending_params');
  });
}

/** Removes it. */
export async function down(knex: Knex): Promise<void> {
  // Knex would build the table anew on SQLite, which can drop a column by itself.
  await knex.raw('ALTER TABLE decisions DROP COLUMN ??', ['ending_params']);
}
