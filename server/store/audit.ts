import type { AuditStore } from '../ports.ts';
import type { ChainRow } from './append-event.ts';
import type { Database } from './database.ts';
import { forgetPeople } from './forget-people.ts';
import { verifyChain } from './verify-chain.ts';

/** The chain of events behind the decisions. */
export function createAudit(database: Database): AuditStore {
  return {
    heads: () =>
      database.read(async (knex) =>
        knex<ChainRow>('decision_chains').orderBy('wiki').select('wiki', 'seq', 'hash', 'at')
      ),
    verify: (wiki, known) => verifyChain(database, wiki, known),
    forgetPeople: (before, at) => forgetPeople(database, before, at)
  };
}
