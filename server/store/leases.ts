import type { Knex } from 'knex';
import type { Lease, LeaseStore } from '../ports.ts';
import { databaseTime } from './database-time.ts';
import type { Database } from './database.ts';
import { StoreError } from './store-error.ts';

/** Who works on which wiki: one row a wiki, whose epoch goes up each time that it changes hands. */
export function createLeases(database: Database): LeaseStore {
  const inFuture = (ms: number) => database.knex.raw('? + ?', [databaseTime(database), ms]);

  async function takeExpired(transaction: Knex.Transaction, wiki: string, holder: string, forMs: number) {
    return transaction('leases')
      .where({ wiki })
      .where('expires_at', '<=', databaseTime(database))
      .update({ holder, epoch: transaction.raw('epoch + 1'), expires_at: inFuture(forMs) });
  }

  return {
    take: (wiki, holder, forMs) =>
      database.write(async (transaction) => {
        let taken = await takeExpired(transaction, wiki, holder, forMs);
        if (taken === 0 && (await addLeaseRow(transaction, wiki))) {
          taken = await takeExpired(transaction, wiki, holder, forMs);
        }
        if (taken === 0) return null;
        const row = await transaction<{ wiki: string; epoch: number }>('leases')
          .where({ wiki })
          .first('epoch');
        return row ? { wiki, epoch: row.epoch } : null;
      }),

    async renew({ wiki, epoch }, forMs) {
      const renewed = await database.write(async (transaction) =>
        transaction('leases')
          .where({ wiki, epoch })
          .update({ expires_at: inFuture(forMs) })
      );
      return renewed === 1;
    },

    async release({ wiki, epoch }) {
      await database.write(async (transaction) =>
        transaction('leases').where({ wiki, epoch }).update({ expires_at: 0 })
      );
    }
  };
}

/**
 * Holds what follows in a transaction to the lease: throws `lease-lost` when somebody else has taken it, and nobody can
 * take it before the transaction has ended.
 */
export async function fence(transaction: Knex.Transaction, { wiki, epoch }: Lease): Promise<void> {
  const touched = await transaction('leases')
    .where({ wiki, epoch })
    .update({ uses: transaction.raw('uses + 1') });
  if (touched === 0) throw new StoreError('lease-lost', 'Another process works on this wiki now.');
}

/** Makes sure that a wiki has its row; returns whether it was missing. */
export async function addLeaseRow(transaction: Knex.Transaction, wiki: string): Promise<boolean> {
  const known: unknown = await transaction('leases').where({ wiki }).first('wiki');
  if (known !== undefined) return false;
  await transaction('leases')
    .insert({ wiki, holder: '', epoch: 0, expires_at: 0, uses: 0 })
    .onConflict('wiki')
    .ignore();
  return true;
}
