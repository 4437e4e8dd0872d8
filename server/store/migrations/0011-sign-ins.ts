import type { Knex } from 'knex';
import { createTable } from '../create-table.ts';

/** Sign-ins under way, confirmed and made. Of states, codes and tokens only the hashes are kept. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'sign_in_flows', (table) => {
    table.string('state_hash', 64).primary();
    table.string('flow', 16).notNullable();
    table.string('origin', 300).notNullable();
    table.text('return_to');
    table.string('nonce', 128).notNullable();
    table.string('challenge', 64).notNullable();
    table.bigInteger('expires_at').notNullable().index('sign_in_flows_by_end');
  });
  await createTable(knex, 'sign_in_handovers', (table) => {
    table.string('code_hash', 64).primary();
    table.string('challenge', 64).notNullable();
    table.string('central_id', 64).notNullable();
    table.string('name', 255).notNullable();
    table.bigInteger('expires_at').notNullable().index('sign_in_handovers_by_end');
  });
  await createTable(knex, 'sign_ins', (table) => {
    table.string('token_hash', 64).primary();
    table.string('central_id', 64).notNullable().index('sign_ins_of_account');
    table.string('name', 255).notNullable();
    table.bigInteger('signed_in_at').notNullable();
    table.bigInteger('expires_at').notNullable().index('sign_ins_by_end');
  });
}

/** Removes them: everybody is signed out. */
export async function down(knex: Knex): Promise<void> {
  for (const name of ['sign_ins', 'sign_in_handovers', 'sign_in_flows']) await knex.schema.dropTable(name);
}
