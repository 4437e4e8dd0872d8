import type { Knex } from 'knex';
import { createTable } from '../create-table.ts';

/** Who did what, in a chain; and what people did about revisions that were judged. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'trail', (table) => {
    table.bigInteger('seq').notNullable().primary();
    // Empty: no wiki is concerned.
    table.string('wiki', 64).notNullable();
    table.string('kind', 32).notNullable();
    table.boolean('public').notNullable();
    table.string('by', 255);
    table.text('facts', 'longtext').notNullable();
    table.bigInteger('at').notNullable();
    table.string('people', 64).notNullable();
    table.string('salt', 64);
    table.string('previous', 64).notNullable();
    table.string('hash', 64).notNullable();
    table.index(['wiki', 'seq'], 'trail_of_wiki');
    table.index(['kind', 'seq'], 'trail_of_kind');
    table.index(['at'], 'trail_by_age');
  });
  await createTable(knex, 'trail_head', (table) => {
    table.integer('id').notNullable().primary();
    table.bigInteger('seq').notNullable();
    table.string('hash', 64).notNullable();
    table.bigInteger('at').notNullable();
  });
  await knex('trail_head').insert({ id: 1, seq: 0, hash: '0'.repeat(64), at: 0 });
  await createTable(knex, 'revision_outcomes', (table) => {
    table.string('wiki', 64).notNullable();
    table.bigInteger('revision_id').notNullable();
    table.bigInteger('approved_at');
    table.bigInteger('unapproved_at');
    table.bigInteger('reverted_at');
    table.bigInteger('looked_at').notNullable();
    table.primary(['wiki', 'revision_id']);
    table.index(['looked_at'], 'revision_outcomes_by_age');
  });
}

/** Removes them. */
export async function down(knex: Knex): Promise<void> {
  for (const table of ['revision_outcomes', 'trail_head', 'trail']) await knex.schema.dropTable(table);
}
