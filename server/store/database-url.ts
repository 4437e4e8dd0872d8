import { StoreError } from './store-error.ts';

/** Where the data is: a file, memory that ends with the process, or a MariaDB server. */
export type DatabaseAddress =
  | { kind: 'sqlite'; filename: string }
  | { kind: 'mysql'; host: string; port: number; user: string; password: string; database: string };

/**
 * Reads `sqlite::memory:`, `sqlite:/path/to/file` or `mysql://user:password@host:port/database` (percent-encoded where
 * needed). Throws a StoreError `bad-url`, which does not repeat the address because it may hold a password.
 */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  if (url.startsWith('sqlite:')) return toFile(url.slice('sqlite:'.length));
  if (!url.startsWith('mysql:') || !URL.canParse(url)) throw badUrl();
  const { hostname, port, username, password, pathname } = new URL(url);
  const database = decoded(pathname.slice(1));
  if (!hostname || !username || !database || database.includes('/')) throw badUrl();
  return {
    kind: 'mysql',
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? 3306 : Number(port),
    user: decoded(username),
    password: decoded(password),
    database
  };
}

function toFile(filename: string): DatabaseAddress {
  if (filename === '' || filename.startsWith('//')) throw badUrl();
  return { kind: 'sqlite', filename };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    throw badUrl(cause);
  }
}

function badUrl(cause?: unknown): StoreError {
  return new StoreError(
    'bad-url',
    'A database is sqlite::memory:, sqlite:/path/to/file or mysql://user:password@host:port/database.',
    cause === undefined ? undefined : { cause }
  );
}
