import type { Knex } from 'knex';
import { createTable } from '../create-table.ts';

/**
 * Who works on a wiki, when writes were made, and which intents are open. `open_key` holds page, revision and stable
 * revision while an intent is unfinished, so that nobody can mean the same thing twice; `stored_at` is by the database's
 * clock.
 */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'leases', (table) => {
    table.string('wiki', 64).notNullable().primary();
    table.string('holder', 64).notNullable();
    table.bigInteger('epoch').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.bigInteger('uses').notNullable();
  });
  await createTable(knex, 'turns', (table) => {
    table.bigIncrements('id');
    table.string('wiki', 64).notNullable();
    table.bigInteger('taken_at').notNullable();
    table.index(['wiki', 'taken_at'], 'turns_of_wiki');
  });
  await knex.schema.alterTable('decisions', (table) => {
    table.string('open_key', 80);
    table.bigInteger('stored_at');
    table.unique(['wiki', 'open_key'], { indexName: 'decisions_open' });
  });
}

/** Removes them. */
export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('decisions', (table) => {
    table.dropUnique(['wiki', 'open_key'], 'decisions_open');
    table.dropColumns('open_key', 'stored_at');
  });
  await knex.schema.dropTable('turns');
  await knex.schema.dropTable('leases');
}
