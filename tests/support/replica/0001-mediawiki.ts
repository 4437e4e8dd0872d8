import type { Knex } from 'knex';

/**
 * The tables of MediaWiki and of FlaggedRevs that statistics are read from, with the columns that the replicas show: texts
 * and timestamps are bytes there (https://www.mediawiki.org/wiki/Manual:Database_layout).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('page', (table) => {
    table.increments('page_id');
    table.integer('page_namespace').notNullable();
    table.specificType('page_title', 'varbinary(255) not null');
    table.specificType('page_is_redirect', 'tinyint unsigned not null default 0');
    table.specificType('page_latest', 'int unsigned not null default 0');
    table.unique(['page_namespace', 'page_title']);
  });
  await knex.schema.createTable('actor', (table) => {
    table.bigIncrements('actor_id');
    table.specificType('actor_user', 'int unsigned').unique();
    table.specificType('actor_name', 'varbinary(255) not null').unique();
  });
  await knex.schema.createTable('revision', (table) => {
    table.bigIncrements('rev_id');
    table.specificType('rev_page', 'int unsigned not null');
    table.specificType('rev_actor', 'bigint unsigned not null');
    table.specificType('rev_timestamp', 'binary(14) not null').index();
    table.specificType('rev_parent_id', 'bigint unsigned');
    table.specificType('rev_deleted', 'tinyint unsigned not null default 0');
    table.index(['rev_page', 'rev_timestamp']);
  });
  await knex.schema.createTable('user_groups', (table) => {
    table.specificType('ug_user', 'int unsigned not null');
    table.specificType('ug_group', 'varbinary(255) not null');
    table.specificType('ug_expiry', 'varbinary(14)');
    table.primary(['ug_user', 'ug_group']);
  });
  await knex.schema.createTable('logging', (table) => {
    table.increments('log_id');
    table.specificType('log_type', 'varbinary(32) not null');
    table.specificType('log_action', 'varbinary(32) not null');
    table.specificType('log_timestamp', 'binary(14) not null');
    table.specificType('log_actor', 'bigint unsigned not null');
    table.integer('log_namespace').notNullable();
    table.specificType('log_title', 'varbinary(255) not null');
    table.specificType('log_page', 'int unsigned');
    table.specificType('log_params', 'blob not null');
    table.specificType('log_deleted', 'tinyint unsigned not null default 0');
    table.index(['log_type', 'log_timestamp']);
  });
  await flaggedRevs(knex);
}

async function flaggedRevs(knex: Knex): Promise<void> {
  await knex.schema.createTable('flaggedpages', (table) => {
    table.specificType('fp_page_id', 'int unsigned not null').primary();
    table.specificType('fp_reviewed', 'tinyint not null default 0');
    table.specificType('fp_pending_since', 'binary(14)').index();
    table.specificType('fp_stable', 'int unsigned not null');
  });
  await knex.schema.createTable('flaggedrevs', (table) => {
    table.specificType('fr_rev_id', 'int unsigned not null').primary();
    table.specificType('fr_rev_timestamp', 'binary(14) not null');
    table.specificType('fr_page_id', 'int unsigned not null');
    table.specificType('fr_user', 'int unsigned not null').index();
    table.specificType('fr_timestamp', 'binary(14) not null');
    table.specificType('fr_tags', 'mediumblob not null');
    table.specificType('fr_flags', 'tinyblob not null');
    table.index(['fr_page_id', 'fr_rev_timestamp']);
  });
  await knex.schema.createTable('flaggedrevs_statistics', (table) => {
    table.specificType('frs_timestamp', 'binary(14) not null').index();
    table.specificType('frs_stat_key', 'varchar(255) not null');
    table.specificType('frs_stat_val', 'bigint not null');
    table.primary(['frs_stat_key', 'frs_timestamp']);
  });
}

/** The tables, those of FlaggedRevs last. */
export const tables = [
  'page',
  'actor',
  'revision',
  'user_groups',
  'logging',
  'flaggedpages',
  'flaggedrevs',
  'flaggedrevs_statistics'
] as const;

/** Removes them. */
export async function down(knex: Knex): Promise<void> {
  for (const table of [...tables].reverse()) await knex.schema.dropTable(table);
}
