import type { Knex } from 'knex';
import { createTable } from '../create-table.ts';

/** Passes of the bot with its heartbeat, and what it decided and did. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'runs', (table) => {
    table.bigIncrements('id');
    table.string('wiki', 64).notNullable();
    table.string('mode', 16).notNullable();
    table.bigInteger('started_at').notNullable();
    table.bigInteger('ended_at');
    table.string('outcome', 16);
    table.string('failure', 255);
    table.integer('pages_judged').notNullable();
    table.integer('approved').notNullable();
    table.integer('refused').notNullable();
    table.integer('unknown').notNullable();
    table.index(['wiki', 'id'], 'runs_of_wiki');
  });
  await createTable(knex, 'heartbeats', (table) => {
    table.string('wiki', 64).notNullable().primary();
    table.bigInteger('beat_at').notNullable();
    table.bigInteger('next_pass_at');
    table.string('mode', 16).notNullable();
  });
  await createTable(knex, 'decisions', (table) => {
    table.bigIncrements('id');
    table.string('wiki', 64).notNullable();
    table.bigInteger('run_id').unsigned().notNullable().references('runs.id').withKeyName('decisions_run');
    table.bigInteger('page_id').notNullable();
    table.integer('namespace').notNullable();
    table.string('title', 512).notNullable();
    table.bigInteger('stable_revision_id').notNullable();
    table.bigInteger('revision_id').notNullable();
    table.string('decision', 16).notNullable();
    table.string('state', 16).notNullable();
    table.string('mode', 16).notNullable();
    table.string('intent_id', 64);
    table.string('deciding_check', 64);
    table.text('reason', 'longtext').notNullable();
    table.text('revisions', 'longtext').notNullable();
    table.text('summary');
    table.string('note', 255);
    table.integer('settings_version');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.bigInteger('sent_at');
    table.unique(['wiki', 'intent_id'], { indexName: 'decisions_intent' });
    table.index(['wiki', 'page_id', 'id'], 'decisions_of_page');
    table.index(['wiki', 'state'], 'decisions_in_state');
    table.index(['wiki', 'sent_at'], 'decisions_sent');
  });
}

/** Removes them. */
export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('decisions');
  await knex.schema.dropTable('heartbeats');
  await knex.schema.dropTable('runs');
}
