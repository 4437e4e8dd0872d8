import type { Knex } from 'knex';
import { createTable } from '../create-table.ts';

/** How often a page was begun to be judged and not brought to an end, since it last changed. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'page_tries', (table) => {
    table.string('wiki', 64).notNullable();
    table.bigInteger('page_id').notNullable();
    table.bigInteger('revision_id').notNullable();
    table.integer('tries').notNullable();
    table.bigInteger('tried_at').notNullable();
    table.primary(['wiki', 'page_id']);
  });
}

/** Removes it. */
export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('page_tries');
}
