import type { Knex } from 'knex';

/** Who stopped the bot on its stop page, and why, as the run that was held by it found. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('runs', (table) => {
    table.string('stopped_by', 255);
    table.string('stopped_because', 500);
    table.index(['wiki', 'mode', 'id'], 'runs_of_mode');
  });
}

/** Removes it. */
export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('runs', (table) => {
    table.dropIndex(['wiki', 'mode', 'id'], 'runs_of_mode');
  });
  // Knex would build the table anew on SQLite, which can drop a column by itself.
  for (const column of ['stopped_by', 'stopped_because'])
    await knex.raw('ALTER TABLE runs DROP COLUMN ??', [column]);
}
