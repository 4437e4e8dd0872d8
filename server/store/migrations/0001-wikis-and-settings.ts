import type { Knex } from 'knex';
import { createTable } from '../create-table.ts';

/** What is known of each wiki, and its settings in versions. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'wikis', (table) => {
    table.string('id', 64).notNullable().primary();
    table.text('facts', 'longtext').notNullable();
    table.bigInteger('seen_at').notNullable();
  });
  await createTable(knex, 'settings', (table) => {
    table.bigIncrements('id');
    table.string('wiki', 64).notNullable();
    table.integer('version').notNullable();
    table.text('document', 'longtext').notNullable();
    table.string('author', 255).notNullable();
    table.text('reason').notNullable();
    table.bigInteger('saved_at').notNullable();
    table.unique(['wiki', 'version'], { indexName: 'settings_version' });
  });
}

/** Removes both. */
export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('settings');
  await knex.schema.dropTable('wikis');
}
