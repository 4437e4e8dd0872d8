import type { Knex } from 'knex';
import { createTable } from '../create-table.ts';

/** Numbers of wikis for the classic API, and the pages that it keeps: the oldest of the queue when it was refreshed. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'wiki_numbers', (table) => {
    table.increments('number');
    table.string('wiki', 64).notNullable().unique({ indexName: 'wiki_numbers_wiki' });
  });
  await createTable(knex, 'kept_queues', (table) => {
    table.string('wiki', 64).notNullable().primary();
    table.bigInteger('version').notNullable();
  });
  await createTable(knex, 'kept_pages', (table) => {
    table.string('wiki', 64).notNullable();
    table.bigInteger('page_id').notNullable();
    table.integer('place').notNullable();
    table.bigInteger('kept_at').notNullable();
    table.text('document', 'longtext').notNullable();
    table.primary(['wiki', 'page_id']);
    table.index(['kept_at'], 'kept_pages_age');
  });
}

/** Removes them. */
export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('kept_pages');
  await knex.schema.dropTable('kept_queues');
  await knex.schema.dropTable('wiki_numbers');
}
