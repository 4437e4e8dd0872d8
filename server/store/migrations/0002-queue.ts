import type { Knex } from 'knex';
import { createTable } from '../create-table.ts';

/** The pages that wait for review, and who wrote the revisions that wait. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'pages', (table) => {
    table.string('wiki', 64).notNullable();
    table.bigInteger('page_id').notNullable();
    table.integer('namespace').notNullable();
    table.string('title', 512).notNullable();
    table.bigInteger('stable_revision_id').notNullable();
    table.bigInteger('latest_revision_id').notNullable();
    table.bigInteger('pending_since');
    table.bigInteger('listed_at');
    table.primary(['wiki', 'page_id']);
    table.index(['wiki', 'pending_since'], 'pages_waiting');
  });
  await createTable(knex, 'revisions', (table) => {
    table.string('wiki', 64).notNullable();
    table.bigInteger('revision_id').notNullable();
    table.bigInteger('page_id').notNullable();
    table.bigInteger('parent_id');
    table.string('author', 255);
    table.bigInteger('author_id');
    table.bigInteger('made_at').notNullable();
    table.string('sha1', 64);
    table.primary(['wiki', 'revision_id']);
    table.index(['wiki', 'page_id'], 'revisions_of_page');
  });
}

/** Removes both. */
export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('revisions');
  await knex.schema.dropTable('pages');
}
