import { z } from 'zod';
import type { Person, SignInFlow, SignInHandover, SignInStore } from '../ports.ts';
import type { Database } from './database.ts';
import { enterEvent } from './trail/enter-event.ts';

const tables = ['sign_in_flows', 'sign_in_handovers', 'sign_ins'] as const;

/** Sign-ins under way and made. A row that cannot be read is a failure, never a sign-in. */
export function createSignIns(database: Database): SignInStore {
  /** Of several who want the same row, one deletes it; the others get null. */
  async function take<T>(
    table: string,
    key: Record<string, string>,
    schema: z.ZodType<T>
  ): Promise<T | null> {
    const row: unknown = await database.read((knex) => knex(table).where(key).first('*'));
    if (row === undefined) return null;
    const deleted = await database.write(async (transaction) => transaction(table).where(key).delete());
    return deleted === 1 ? schema.parse(row) : null;
  }

  return {
    underWay: (now) =>
      database.read(async (knex) => {
        const rows = await knex('sign_in_flows').where('expires_at', '>', now).count({ count: '*' });
        return Number(rows[0]?.['count'] ?? 0);
      }),
    enterFlow: (flow) =>
      insert(database, 'sign_in_flows', {
        state_hash: flow.stateHash,
        flow: flow.flow,
        origin: flow.origin,
        return_to: flow.returnTo,
        nonce: flow.nonce,
        challenge: flow.challenge,
        expires_at: flow.expiresAt
      }),
    takeFlow: (stateHash) => take('sign_in_flows', { state_hash: stateHash }, FlowRow),
    enterHandover: (handover) =>
      insert(database, 'sign_in_handovers', {
        code_hash: handover.codeHash,
        challenge: handover.challenge,
        central_id: handover.centralId,
        name: handover.name,
        expires_at: handover.expiresAt
      }),
    takeHandover: (codeHash) => take('sign_in_handovers', { code_hash: codeHash }, HandoverRow),
    enter: ({ tokenHash, centralId, name, expiresAt }, at, wiki = null) =>
      database.write(async (transaction) => {
        await transaction('sign_ins').insert({
          token_hash: tokenHash,
          central_id: centralId,
          name,
          signed_in_at: at,
          expires_at: expiresAt
        });
        await enterEvent(transaction, { kind: 'sign-in', wiki, by: name, facts: {}, at });
      }),
    async find(tokenHash) {
      const row: unknown = await database.read((knex) =>
        knex('sign_ins').where({ token_hash: tokenHash }).first('*')
      );
      return row === undefined ? null : PersonRow.parse(row);
    },
    end: ({ tokenHash, centralId, name }, everywhere, at, wiki = null) =>
      database.write(async (transaction) => {
        const ended = await transaction('sign_ins')
          .where(everywhere ? { central_id: centralId } : { token_hash: tokenHash })
          .delete();
        const facts = { everywhere };
        if (ended > 0) await enterEvent(transaction, { kind: 'sign-out', wiki, by: name, facts, at });
        return ended;
      }),
    async removeExpired(now) {
      let removed = 0;
      for (const table of tables) {
        removed += await database.write(async (transaction) =>
          transaction(table).where('expires_at', '<=', now).delete()
        );
      }
      return removed;
    }
  };
}

async function insert(database: Database, table: string, row: Record<string, unknown>): Promise<void> {
  await database.write(async (transaction) => transaction(table).insert(row));
}

const FlowRow = z
  .object({
    state_hash: z.string(),
    flow: z.enum(['popup', 'redirect']),
    origin: z.string(),
    return_to: z.string().nullable(),
    nonce: z.string(),
    challenge: z.string(),
    expires_at: z.coerce.number()
  })
  .transform((row): SignInFlow => ({
    stateHash: row.state_hash,
    flow: row.flow,
    origin: row.origin,
    returnTo: row.return_to,
    nonce: row.nonce,
    challenge: row.challenge,
    expiresAt: row.expires_at
  }));

const HandoverRow = z
  .object({
    code_hash: z.string(),
    challenge: z.string(),
    central_id: z.string(),
    name: z.string(),
    expires_at: z.coerce.number()
  })
  .transform((row): SignInHandover => ({
    codeHash: row.code_hash,
    challenge: row.challenge,
    centralId: row.central_id,
    name: row.name,
    expiresAt: row.expires_at
  }));

const PersonRow = z
  .object({
    token_hash: z.string(),
    central_id: z.string(),
    name: z.string(),
    expires_at: z.coerce.number()
  })
  .transform((row): Person => ({
    tokenHash: row.token_hash,
    centralId: row.central_id,
    name: row.name,
    expiresAt: row.expires_at
  }));
