import { ReplicaError, type ReplicaErrorCode } from './replica-error.ts';

/** The ReplicaError for anything a driver throws; recognised by its code, never by its words. `isOpen`: after the connection came about. */
export function toReplicaError(thrown: unknown, isOpen: boolean): ReplicaError {
  if (thrown instanceof ReplicaError) return thrown;
  const known = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  const driverCode = typeof known === 'string' ? known : null;
  const number = thrown instanceof Error && 'errno' in thrown ? String(thrown.errno) : '';
  const code = byNumber[number] ?? byDriverCode[driverCode ?? ''] ?? 'failed';
  const isFatal = thrown instanceof Error && 'fatal' in thrown && thrown.fatal === true;
  if (code === 'unreachable' || (code === 'failed' && isFatal)) {
    return new ReplicaError(isOpen ? 'lost' : 'unreachable', driverCode);
  }
  return new ReplicaError(code, driverCode);
}

/** MariaDB's own errors, for which the driver has no names (https://mariadb.com/kb/en/mariadb-error-codes/). */
const byNumber: Readonly<Record<string, ReplicaErrorCode>> = { 1927: 'lost', 1969: 'timed-out' };

const byDriverCode: Readonly<Record<string, ReplicaErrorCode>> = {
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EPIPE: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  PROTOCOL_CONNECTION_LOST: 'unreachable',
  ER_SERVER_SHUTDOWN: 'unreachable',
  ER_NORMAL_SHUTDOWN: 'unreachable',
  ER_ACCESS_DENIED_ERROR: 'refused',
  ER_ACCESS_DENIED_NO_PASSWORD_ERROR: 'refused',
  ER_ACCOUNT_HAS_BEEN_LOCKED: 'refused',
  ER_DBACCESS_DENIED_ERROR: 'refused',
  ER_TABLEACCESS_DENIED_ERROR: 'refused',
  ER_COLUMNACCESS_DENIED_ERROR: 'refused',
  ER_HOST_NOT_PRIVILEGED: 'refused',
  ER_BAD_DB_ERROR: 'no-such-database',
  ER_NO_SUCH_TABLE: 'no-such-table',
  ER_VIEW_INVALID: 'no-such-table',
  ER_STATEMENT_TIMEOUT: 'timed-out',
  ER_QUERY_INTERRUPTED: 'timed-out',
  PROTOCOL_SEQUENCE_TIMEOUT: 'timed-out',
  ER_LOCK_WAIT_TIMEOUT: 'timed-out',
  ER_CON_COUNT_ERROR: 'too-many',
  ER_USER_LIMIT_REACHED: 'too-many',
  ER_TOO_MANY_USER_CONNECTIONS: 'too-many'
};
