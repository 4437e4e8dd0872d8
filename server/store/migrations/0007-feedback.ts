import type { Knex } from 'knex';
import { createTable } from '../create-table.ts';

/**
 * What became of the bot's approvals: which are watched and which checks spoke for them, what speaks against them, how
 * far each wiki has been read, what is suspended, what was reported, and what was withdrawn on request.
 */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'approvals', (table) => {
    refer(table, 'decision_id', 'decisions.id', 'approvals_decision').primary();
    table.string('wiki', 64).notNullable();
    table.bigInteger('page_id').notNullable();
    table.integer('settings_version');
    table.bigInteger('approved_at').notNullable();
    table.string('before_sha1', 64);
    table.string('after_sha1', 64);
    table.boolean('hashes_asked').notNullable();
    table.bigInteger('suspect_until');
    table.string('undone_kind', 16);
    table.bigInteger('undone_at');
    table.index(['wiki', 'approved_at'], 'approvals_by_age');
    table.index(['wiki', 'undone_at'], 'approvals_undone');
  });
  await createTable(knex, 'approval_checks', (table) => {
    refer(table, 'decision_id', 'approvals.decision_id', 'approval_checks_approval');
    table.string('check_id', 64).notNullable();
    // Whether it decided on an edit; others spoke for it as well.
    table.boolean('decided').notNullable();
    table.primary(['decision_id', 'check_id']);
    table.index(['check_id'], 'approval_checks_by_check');
  });
  await createTable(knex, 'approval_findings', (table) => {
    table.bigIncrements('id');
    refer(table, 'decision_id', 'approvals.decision_id', 'approval_findings_approval');
    table.string('kind', 16).notNullable();
    table.string('source', 64).notNullable();
    table.bigInteger('at').notNullable();
    table.string('user', 255);
    table.boolean('counts').notNullable();
    table.unique(['decision_id', 'source'], { indexName: 'approval_findings_source' });
  });
  await createTable(knex, 'feedback_marks', (table) => {
    table.string('wiki', 64).notNullable();
    table.string('stream', 16).notNullable();
    table.bigInteger('at').notNullable();
    table.bigInteger('last_id').notNullable();
    table.primary(['wiki', 'stream']);
  });
  await createTable(knex, 'suspension_events', (table) => {
    table.bigIncrements('id');
    table.string('wiki', 64).notNullable();
    // Empty: the whole bot.
    table.string('check_id', 64).notNullable();
    table.string('action', 16).notNullable();
    table.string('by', 255);
    table.text('reason').notNullable();
    table.bigInteger('at').notNullable();
    table.index(['wiki', 'check_id', 'id'], 'suspensions_of_check');
  });
  await createTable(knex, 'disputes', (table) => {
    table.bigIncrements('id');
    table.string('wiki', 64).notNullable();
    refer(table, 'decision_id', 'approvals.decision_id', 'disputes_approval');
    table.bigInteger('revision_id').notNullable();
    table.string('intent_id', 64);
    table.string('reporter', 255);
    table.boolean('trusted').notNullable();
    table.text('words').notNullable();
    table.bigInteger('report_revision_id').notNullable();
    table.bigInteger('at').notNullable();
    table.specificType('dossier', 'longblob');
    // Whom a report is from is forgotten after some time; then it stands for itself.
    table.unique(['decision_id', 'reporter'], { indexName: 'disputes_of_reporter' });
    table.index(['wiki', 'id'], 'disputes_of_wiki');
    table.index(['at'], 'disputes_by_age');
  });
  await createTable(knex, 'undos', (table) => {
    table.bigIncrements('id');
    table.string('wiki', 64).notNullable();
    table.string('selection', 255).notNullable();
    table.string('by', 255).notNullable();
    table.text('reason').notNullable();
    table.bigInteger('started_at').notNullable();
    table.bigInteger('ended_at');
    table.string('outcome', 16);
    table.index(['wiki', 'id'], 'undos_of_wiki');
  });
  await createTable(knex, 'undo_items', (table) => {
    refer(table, 'undo_id', 'undos.id', 'undo_items_undo');
    refer(table, 'decision_id', 'decisions.id', 'undo_items_decision');
    table.string('state', 16).notNullable();
    table.string('note', 255);
    table.bigInteger('updated_at').notNullable();
    table.primary(['undo_id', 'decision_id']);
    table.index(['decision_id'], 'undo_items_of_decision');
  });
}

/** Removes them. */
export async function down(knex: Knex): Promise<void> {
  for (const table of [
    'undo_items',
    'undos',
    'disputes',
    'suspension_events',
    'feedback_marks',
    'approval_findings',
    'approval_checks',
    'approvals'
  ]) {
    await knex.schema.dropTable(table);
  }
}

function refer(
  table: Knex.CreateTableBuilder,
  column: string,
  to: string,
  name: string
): Knex.ReferencingColumnBuilder {
  return table
    .bigInteger(column)
    .unsigned()
    .notNullable()
    .references(to)
    .onDelete('CASCADE')
    .withKeyName(name);
}
