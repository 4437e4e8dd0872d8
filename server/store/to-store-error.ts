import { StoreError, type StoreErrorCode } from './store-error.ts';

/** The StoreError for anything a driver or knex throws; recognised by its code, never by its words. */
export function toStoreError(thrown: unknown): StoreError {
  if (thrown instanceof StoreError) return thrown;
  const code = meaningOf(thrown);
  return new StoreError(code, messages[code], { cause: thrown });
}

const messages: Record<StoreErrorCode, string> = {
  unavailable: 'The database does not answer.',
  busy: 'The database was locked by others for too long.',
  'read-only': 'The database takes no writes now.',
  'version-conflict': 'Somebody else has saved meanwhile.',
  duplicate: 'Such a row exists already.',
  'not-found': 'There is no such row.',
  'state-conflict': 'The row has gone on meanwhile.',
  'lease-lost': 'Another process works on this wiki now.',
  'settings-refused': 'These settings may not follow those in force.',
  'too-large': 'This is more than the database takes.',
  'bad-url': 'The address of the database cannot be used.',
  failed: 'The database refused a statement.'
};

const byDriverCode: Readonly<Record<string, StoreErrorCode>> = {
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
  EPIPE: 'unavailable',
  ETIMEDOUT: 'unavailable',
  ENOTFOUND: 'unavailable',
  EAI_AGAIN: 'unavailable',
  EHOSTUNREACH: 'unavailable',
  ENETUNREACH: 'unavailable',
  PROTOCOL_CONNECTION_LOST: 'unavailable',
  ER_SERVER_SHUTDOWN: 'unavailable',
  ER_NORMAL_SHUTDOWN: 'unavailable',
  ER_CON_COUNT_ERROR: 'unavailable',
  ER_CONNECTION_KILLED: 'unavailable',
  ER_ACCESS_DENIED_ERROR: 'unavailable',
  ER_DBACCESS_DENIED_ERROR: 'unavailable',
  ER_BAD_DB_ERROR: 'unavailable',
  ER_LOCK_DEADLOCK: 'busy',
  ER_LOCK_WAIT_TIMEOUT: 'busy',
  ER_OPTION_PREVENTS_STATEMENT: 'read-only',
  ER_READ_ONLY_MODE: 'read-only',
  ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION: 'read-only',
  ER_NET_PACKET_TOO_LARGE: 'too-large',
  ER_DATA_TOO_LONG: 'too-large',
  ER_DUP_ENTRY: 'duplicate'
};

// SQLite's extended codes (https://sqlite.org/rescode.html) are told apart by how they begin.
const byBeginning: readonly (readonly [string, StoreErrorCode])[] = [
  ['SQLITE_CONSTRAINT_UNIQUE', 'duplicate'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'duplicate'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_TOOBIG', 'too-large'],
  ['SQLITE_CANTOPEN', 'unavailable'],
  ['SQLITE_IOERR', 'unavailable'],
  ['SQLITE_NOTADB', 'unavailable'],
  ['SQLITE_CORRUPT', 'unavailable'],
  ['SQLITE_FULL', 'unavailable']
];

function meaningOf(thrown: unknown): StoreErrorCode {
  if (!(thrown instanceof Error)) return 'failed';
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  const known = byDriverCode[code] ?? byBeginning.find(([beginning]) => code.startsWith(beginning))?.[1];
  if (known) return known;
  if (thrown.name === 'KnexTimeoutError') return 'unavailable';
  if (thrown.name === 'MigrationLocked') return 'busy';
  // All that libsql tells when it cannot open a file.
  if ('code' in thrown && thrown.code === '') return 'unavailable';
  // mysql2 marks what ends a connection, whatever its code.
  return 'fatal' in thrown && thrown.fatal === true ? 'unavailable' : 'failed';
}
