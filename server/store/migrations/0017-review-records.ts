import type { Knex } from 'knex';
import { createTable } from '../create-table.ts';

/**
 * Reviews from the logs of wikis. Every loading is a set of its own, and one set of a wiki is shown; people are numbers,
 * whose names are kept for a time only.
 */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'review_sets', (table) => {
    table.bigIncrements('id');
    table.string('wiki', 64).notNullable();
    table.boolean('shown').notNullable();
    table.bigInteger('version').notNullable();
    table.bigInteger('last_log_id');
    table.bigInteger('read_until').notNullable();
    table.bigInteger('begun_at').notNullable();
    table.bigInteger('loaded_at');
    table.bigInteger('refreshed_at');
    table.index(['wiki', 'shown'], 'review_sets_of_wiki');
  });
  await createTable(knex, 'review_people', (table) => {
    // Drawn at random: it says nothing of whom it stands for.
    table.bigInteger('number').notNullable();
    table.bigInteger('set_id').notNullable();
    table.string('name', 255);
    // In small letters, to be found by.
    table.string('folded', 255);
    table.bigInteger('last_at').notNullable();
    table.primary(['number']);
    table.unique(['set_id', 'name'], { indexName: 'review_people_by_name' });
    table.index(['set_id', 'folded'], 'review_people_folded');
    table.index(['last_at'], 'review_people_by_age');
  });
  await createTable(knex, 'review_records', (table) => {
    table.bigInteger('set_id').notNullable();
    table.bigInteger('log_id').notNullable();
    table.bigInteger('at').notNullable();
    // Whole days since 1970, UTC.
    table.integer('day').notNullable();
    table.string('action', 32).notNullable();
    // Whether it is what people approved.
    table.boolean('counted').notNullable();
    table.integer('namespace');
    table.bigInteger('page_id');
    table.string('title', 512);
    table.bigInteger('reviewer');
    table.bigInteger('reviewed');
    table.boolean('trusted').notNullable();
    table.bigInteger('revision_id');
    table.bigInteger('pending_revision_id');
    table.bigInteger('pending_at');
    table.integer('delay_s');
    table.primary(['set_id', 'log_id']);
    table.index(['set_id', 'at', 'log_id'], 'review_records_by_age');
    // The sums over thousands of reviews are made from these alone.
    table.index(
      ['set_id', 'counted', 'day', 'delay_s', 'at', 'reviewer', 'trusted', 'namespace'],
      'review_records_by_day'
    );
    table.index(['set_id', 'counted', 'delay_s', 'at', 'trusted', 'namespace'], 'review_records_by_delay');
    table.index(
      ['set_id', 'counted', 'reviewer', 'at', 'trusted', 'namespace'],
      'review_records_by_reviewer'
    );
    table.index(
      ['set_id', 'counted', 'reviewed', 'at', 'trusted', 'namespace'],
      'review_records_by_reviewed'
    );
  });
}

/** Removes them. */
export async function down(knex: Knex): Promise<void> {
  for (const table of ['review_records', 'review_people', 'review_sets']) await knex.schema.dropTable(table);
}
