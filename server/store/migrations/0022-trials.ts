import type { Knex } from 'knex';
import { createTable } from '../create-table.ts';

/** What trials found, for those who were given a link to it; `trial` is the name in the link, which cannot be guessed. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'trials', (table) => {
    table.bigIncrements('id');
    table.string('trial', 64).notNullable().unique({ indexName: 'trials_trial' });
    table.string('wiki', 64).notNullable();
    table.bigInteger('ended_at').notNullable();
    table.string('packing', 16).notNullable();
    table.specificType('body', 'longblob').notNullable();
    table.index(['ended_at'], 'trials_by_age');
  });
}

/** Removes it. */
export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('trials');
}
