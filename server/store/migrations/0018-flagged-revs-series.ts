import type { Knex } from 'knex';
import { createTable } from '../create-table.ts';
import { lagColumns } from '../statistics/lag-columns.ts';

/** Series out of FlaggedRevs' own tables: days as sums, so that months and years can be made of them; and how far they go. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'flagged_revs_pages', (table) => {
    table.string('wiki', 64).notNullable();
    table.string('day', 10).notNullable();
    table.integer('namespace').notNullable();
    table.integer('readings').notNullable();
    table.bigInteger('total').notNullable();
    table.bigInteger('reviewed');
    table.bigInteger('synced');
    table.primary(['wiki', 'day', 'namespace']);
  });
  // Every day with any reading has a row of the kind `pending`, be it an empty one.
  await createTable(knex, 'flagged_revs_lags', (table) => {
    table.string('wiki', 64).notNullable();
    table.string('day', 10).notNullable();
    table.string('kind', 8).notNullable();
    table.integer('readings').notNullable();
    table.bigInteger('weight').notNullable();
    for (const column of lagColumns) table.bigInteger(column);
    table.primary(['wiki', 'kind', 'day']);
  });
  // Different people and pages of a month cannot be made of those of its days.
  await createTable(knex, 'flagged_revs_activity', (table) => {
    table.string('wiki', 64).notNullable();
    table.string('resolution', 8).notNullable();
    table.string('start', 10).notNullable();
    table.integer('reviewers').notNullable();
    table.integer('reviews').notNullable();
    table.integer('pages').notNullable();
    table.primary(['wiki', 'resolution', 'start']);
  });
  await createTable(knex, 'flagged_revs_loads', (table) => {
    table.string('wiki', 64).notNullable();
    table.string('source', 16).notNullable();
    table.string('complete_until', 10);
    table.bigInteger('loaded_at');
    table.bigInteger('tried_at');
    table.string('failure', 32);
    table.bigInteger('version').notNullable();
    table.primary(['wiki', 'source']);
  });
}

/** Removes them. */
export async function down(knex: Knex): Promise<void> {
  for (const table of [
    'flagged_revs_loads',
    'flagged_revs_activity',
    'flagged_revs_lags',
    'flagged_revs_pages'
  ]) {
    await knex.schema.dropTable(table);
  }
}
