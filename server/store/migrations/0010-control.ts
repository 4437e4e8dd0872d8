import type { Knex } from 'knex';
import { createTable } from '../create-table.ts';

/** Who stopped and started the bot on a wiki, when and why; the newest row is what holds. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'control_events', (table) => {
    table.bigIncrements('id');
    table.string('wiki', 64).notNullable();
    table.string('action', 16).notNullable();
    table.string('by', 255).notNullable();
    table.text('reason').notNullable();
    table.bigInteger('at').notNullable();
    table.index(['wiki', 'id'], 'control_of_wiki');
  });
}

/** Removes it. */
export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('control_events');
}
