import type { Knex } from 'knex';
import { createTable } from '../create-table.ts';

/** Verdicts, which revisions each of them judges, and the dossiers they were made from. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'verdicts', (table) => {
    table.bigIncrements('id');
    table.string('wiki', 64).notNullable();
    table.bigInteger('page_id').notNullable();
    table.string('title', 512).notNullable();
    table.bigInteger('stable_revision_id').notNullable();
    table.bigInteger('latest_revision_id').notNullable();
    table.string('decision', 16).notNullable();
    table.string('thoroughness', 16).notNullable();
    table.bigInteger('judged_at').notNullable();
    table.text('document', 'longtext').notNullable();
    table.index(['wiki', 'page_id', 'judged_at'], 'verdicts_of_page');
    table.index(['wiki', 'title'], 'verdicts_of_title');
    table.index(['judged_at'], 'verdicts_by_age');
  });
  await createTable(knex, 'verdict_revisions', (table) => {
    table.string('wiki', 64).notNullable();
    table.bigInteger('revision_id').notNullable();
    table
      .bigInteger('verdict_id')
      .unsigned()
      .notNullable()
      .references('verdicts.id')
      .onDelete('CASCADE')
      .withKeyName('verdict_revisions_verdict');
    table.primary(['wiki', 'revision_id', 'verdict_id']);
    table.index(['verdict_id'], 'verdict_revisions_of_verdict');
  });
  await createTable(knex, 'dossiers', (table) => {
    table
      .bigInteger('verdict_id')
      .unsigned()
      .notNullable()
      .primary()
      .references('verdicts.id')
      .onDelete('CASCADE')
      .withKeyName('dossiers_verdict');
    table.string('packing', 16).notNullable();
    table.bigInteger('bytes').notNullable();
    table.specificType('body', 'longblob').notNullable();
    table.bigInteger('judged_at').notNullable();
    table.index(['judged_at'], 'dossiers_by_age');
  });
}

/** Removes them. */
export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('dossiers');
  await knex.schema.dropTable('verdict_revisions');
  await knex.schema.dropTable('verdicts');
}
