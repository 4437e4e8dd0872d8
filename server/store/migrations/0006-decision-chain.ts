import type { Knex } from 'knex';
import { chainOldDecisions } from '../chain-old-decisions.ts';
import { createTable } from '../create-table.ts';

/**
 * What the public log of decisions needs: results of all checks, what is searched for, and the chain of events that
 * shows when somebody changes it. Decisions that are there already are taken into the chain as they stand.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('decisions', (table) => {
    table.text('results', 'longtext');
    for (const [columns, name] of indexes) table.index(columns, name);
  });
  // MariaDB drops its own index of the foreign key for this one and would not let it go again: it stays.
  await knex.raw('CREATE INDEX IF NOT EXISTS decisions_of_run ON decisions (run_id)');
  await createTable(knex, 'decision_terms', (table) => {
    table.string('kind', 8).notNullable();
    table.string('term', 255).notNullable();
    referToDecision(table, 'decision_terms_decision');
    table.primary(['kind', 'term', 'decision_id']);
    table.index(['decision_id'], 'decision_terms_of_decision');
  });
  await createTable(knex, 'decision_texts', (table) => {
    referToDecision(table, 'decision_texts_decision').primary();
    table.text('text', 'mediumtext').notNullable();
  });
  await createTable(knex, 'decision_chains', (table) => {
    table.string('wiki', 64).notNullable().primary();
    table.bigInteger('seq').notNullable();
    table.string('hash', 64).notNullable();
    table.bigInteger('at').notNullable();
  });
  await createTable(knex, 'decision_events', (table) => {
    table.string('wiki', 64).notNullable();
    table.bigInteger('seq').notNullable();
    table.bigInteger('decision_id');
    table.string('state', 16).notNullable();
    table.string('note', 255);
    table.bigInteger('at').notNullable();
    table.string('facts', 64);
    table.string('people', 64);
    table.string('salt', 32);
    table.string('previous', 64).notNullable();
    table.string('hash', 64).notNullable();
    table.primary(['wiki', 'seq']);
    table.index(['decision_id', 'seq'], 'decision_events_of_decision');
    table.index(['wiki', 'state'], 'decision_events_in_state');
  });
  await chainOldDecisions(knex);
}

/** Removes it. */
export async function down(knex: Knex): Promise<void> {
  for (const table of ['decision_events', 'decision_chains', 'decision_texts', 'decision_terms']) {
    await knex.schema.dropTable(table);
  }
  await knex.schema.alterTable('decisions', (table) => {
    for (const [columns, name] of indexes) table.dropIndex(columns, name);
  });
  // Knex would build the table anew on SQLite, which can drop a column by itself.
  await knex.raw('ALTER TABLE decisions DROP COLUMN results');
}

/** Each ends in the id by itself on both databases, so that a page of the log is read in its order. */
const indexes: readonly (readonly [columns: string[], name: string])[] = [
  [['wiki'], 'decisions_of_wiki'],
  [['decision'], 'decisions_of_kind'],
  [['state'], 'decisions_of_state'],
  [['title'], 'decisions_of_title'],
  [['created_at'], 'decisions_by_age']
];

function referToDecision(table: Knex.CreateTableBuilder, name: string): Knex.ReferencingColumnBuilder {
  return table
    .bigInteger('decision_id')
    .unsigned()
    .notNullable()
    .references('decisions.id')
    .onDelete('CASCADE')
    .withKeyName(name);
}
