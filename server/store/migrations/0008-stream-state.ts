import type { Knex } from 'knex';

/** Whether the stream that tells the bot of edits is connected, and since when. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('heartbeats', (table) => {
    table.integer('stream_connected');
    table.bigInteger('stream_since');
  });
}

/** Removes it. */
export async function down(knex: Knex): Promise<void> {
  // Knex would build the table anew on SQLite, which can drop a column by itself.
  for (const column of ['stream_connected', 'stream_since']) {
    await knex.raw('ALTER TABLE heartbeats DROP COLUMN ??', [column]);
  }
}
