import type { Knex } from 'knex';
import { createTable } from '../create-table.ts';

/** What holds that people are alerted to, the notices of it, and how long the queues were. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'alerts', (table) => {
    table.string('wiki', 64).notNullable();
    table.string('code', 64).notNullable();
    table.string('subject', 64).notNullable();
    table.bigInteger('holds_since').notNullable();
    table.bigInteger('raised_at');
    table.text('params').notNullable();
    table.primary(['wiki', 'code', 'subject']);
  });
  await createTable(knex, 'alert_notices', (table) => {
    table.bigIncrements('id');
    table.string('wiki', 64).notNullable();
    table.string('code', 64).notNullable();
    table.string('subject', 64).notNullable();
    table.string('event', 16).notNullable();
    table.text('params').notNullable();
    table.bigInteger('at').notNullable();
    table.boolean('logged').notNullable();
    table.string('sending', 16).notNullable();
    table.integer('tries').notNullable();
    table.bigInteger('next_try_at').notNullable();
    table.index(['logged', 'id'], 'alert_notices_to_log');
    table.index(['sending', 'next_try_at'], 'alert_notices_to_send');
    table.index(['at'], 'alert_notices_by_age');
  });
  await createTable(knex, 'queue_samples', (table) => {
    table.string('wiki', 64).notNullable();
    table.bigInteger('at').notNullable();
    table.integer('pending').notNullable();
    table.primary(['wiki', 'at']);
  });
}

/** Removes it. */
export async function down(knex: Knex): Promise<void> {
  for (const table of ['queue_samples', 'alert_notices', 'alerts']) await knex.schema.dropTable(table);
}
