/**
 * What went wrong between us and a replica. `unreachable`: no connection came about; `refused`: the account or the
 * password is not taken, or the account may not read there; `no-such-database` and `no-such-table`: the wiki has none;
 * `lost`: the connection broke while it was in use; `timed-out`: the statement took longer than it may; `too-many`: the
 * account has too many connections open; `aborted`: nobody waits any more; `malformed`: rows other than expected;
 * `failed`: anything else.
 */
export type ReplicaErrorCode =
  | 'unreachable'
  | 'refused'
  | 'no-such-database'
  | 'no-such-table'
  | 'lost'
  | 'timed-out'
  | 'too-many'
  | 'aborted'
  | 'malformed'
  | 'failed';

/** The one error of server/replica. The message holds neither SQL nor values, and there is no cause: drivers put both into theirs. */
export class ReplicaError extends Error {
  override readonly name = 'ReplicaError';
  readonly code: ReplicaErrorCode;
  /** What the server or the driver calls it, such as ER_NO_SUCH_TABLE. */
  readonly driverCode: string | null;

  constructor(code: ReplicaErrorCode, driverCode: string | null = null) {
    super(`${messages[code]}${driverCode === null ? '' : ` (${driverCode})`}`);
    this.code = code;
    this.driverCode = driverCode;
  }
}

const messages: Record<ReplicaErrorCode, string> = {
  unreachable: 'The replica does not answer.',
  refused: 'The replica does not let this account read.',
  'no-such-database': 'The replica has no database of this wiki.',
  'no-such-table': 'The wiki has not got the tables that were asked for.',
  lost: 'The connection to the replica broke.',
  'timed-out': 'The replica took longer than it may.',
  'too-many': 'The account has too many connections to the replica open.',
  aborted: 'The question to the replica was called off.',
  malformed: 'The replica answered otherwise than expected.',
  failed: 'The replica refused the statement.'
};
