import type { Knex } from 'knex';
import { createTable } from '../create-table.ts';

/**
 * In which runs a judgement was made again and came out the same: a row for each stretch of runs over the whole queue
 * (`whole`), or for one run over single pages. And what the words of a note are about.
 */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'judgements', (table) => {
    table
      .bigInteger('decision_id')
      .unsigned()
      .notNullable()
      .references('decisions.id')
      .onDelete('CASCADE')
      .withKeyName('judgements_decision');
    table.integer('whole').notNullable();
    table.bigInteger('from_run').notNullable();
    table.bigInteger('to_run').notNullable();
    table.primary(['decision_id', 'from_run']);
    table.index(['to_run', 'from_run'], 'judgements_of_run');
  });
  await knex.schema.alterTable('runs', (table) => {
    table.integer('whole');
  });
  await knex.schema.alterTable('decisions', (table) => {
    table.text('note_params');
  });
}

/** Removes them. */
export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('judgements');
  // Knex would build the tables anew on SQLite, which can drop a column by itself.
  await knex.raw('ALTER TABLE runs DROP COLUMN ??', ['whole']);
  await knex.raw('ALTER TABLE decisions DROP COLUMN ??', ['note_params']);
}
