import type { ReplicaErrorCode } from '../../server/replica/replica-error.ts';

/** What went wrong at a replica, as the rest of a sentence, with the way out. */
export const replicaSentences: Readonly<Record<ReplicaErrorCode, string>> = {
  unreachable: 'the replica does not answer: check SEULA_REPLICA_HOST and SEULA_REPLICA_PORT.',
  refused: 'the replica does not let the account read: check the file of SEULA_REPLICA_CNF.',
  'no-such-database': 'there is no replica of this wiki.',
  'no-such-table': 'this wiki has no tables of FlaggedRevs, so there is nothing to load.',
  lost: 'the connection to the replica broke: what was read until then is stored, try again.',
  'timed-out':
    'the replica took too long: what was read until then is stored; give it more with SEULA_REPLICA_SECONDS.',
  'too-many': 'the account has too many connections to replicas open: try again later.',
  aborted: 'stopped before the end, as asked.',
  malformed: 'the replica answers otherwise than FlaggedRevs’ tables do.',
  failed: 'the replica refused the statement.'
};
