import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';

/** A MariaDB server of our own in a temporary folder. It ends, and its folder goes, with this process however that ends. */
export interface MariadbServer {
  /** Address without a database, such as mysql://seula:secret@127.0.0.1:34567 */
  readonly url: string;
  /** Process id of the server now. */
  pid(): Promise<number>;
  /** Ends the server as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port. */
  restart(): Promise<void>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
}

/** Whether this machine has MariaDB's server. */
export function hasMariadb(): boolean {
  return [daemon, installer].every((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0);
}

/** Starts a server; takes about a second. */
export async function startMariadb(): Promise<MariadbServer> {
  const folder = await mkdtemp(join(tmpdir(), 'seula-mariadb-'));
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  const url = `mysql://seula:${password}@127.0.0.1:${port}`;
  const keeper = await startKeeper(folder, port, password).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  const tell = (word: string) => keeper.stdin?.write(`${word}\n`);
  const server: MariadbServer = {
    url,
    pid: async () => Number(await readFile(join(folder, 'pid'), 'utf8')),
    async kill() {
      tell('kill');
      await until(async () => !(await accepts(url)));
    },
    async restart() {
      tell('start');
      await until(() => accepts(url));
    },
    async remove() {
      const ended = keeper.exitCode === null ? new Promise((done) => keeper.once('exit', done)) : null;
      keeper.stdin?.end();
      await ended;
    }
  };
  try {
    await until(() => accepts(url));
  } catch (cause) {
    const said = await readFile(join(folder, 'error.log'), 'utf8').catch(() => '');
    await server.remove();
    throw new Error(`MariaDB did not start:\n${said.slice(-2_000)}`, { cause });
  }
  return server;
}

const daemon = 'mariadbd';
const installer = 'mariadb-install-db';

// The shell that starts the server waits for its input to end, which happens when this process ends in any way.
const keeperScript = `
folder=$1; shift
run() { "$@" >/dev/null 2>&1 & pid=$!; }
stop() { [ -z "$pid" ] || { kill -9 "$pid"; wait "$pid"; pid=''; } 2>/dev/null; }
run "$@"
while read -r word; do stop; [ "$word" = kill ] || run "$@"; done
stop
rm -rf "$folder"
`;

async function startKeeper(folder: string, port: number, password: string): Promise<ChildProcess> {
  const data = join(folder, 'data');
  const asUser = `--user=${userInfo().username}`;
  const install = [
    '--no-defaults',
    asUser,
    `--datadir=${data}`,
    // Several that are installed at once would remove each other's temporary tables.
    `--tmpdir=${folder}`,
    '--skip-test-db',
    '--innodb-log-file-size=4M'
  ];
  const installed = spawnSync(installer, install, { encoding: 'utf8' });
  if (installed.status !== 0) throw new Error(`${installer} failed:\n${installed.stderr}`);
  const init = join(folder, 'init.sql');
  const account = `'seula'@'127.0.0.1'`;
  await writeFile(
    init,
    `CREATE USER IF NOT EXISTS ${account} IDENTIFIED BY '${password}';\nGRANT ALL ON *.* TO ${account} WITH GRANT OPTION;\n`
  );
  const server = [
    '--no-defaults',
    asUser,
    `--datadir=${data}`,
    `--tmpdir=${folder}`,
    `--socket=${join(folder, 'socket')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--log-error=${join(folder, 'error.log')}`,
    `--init-file=${init}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--innodb-log-file-size=4M',
    '--innodb-buffer-pool-size=32M',
    // Only a dying machine would lose by these, and the data does not outlive the test.
    '--innodb-flush-log-at-trx-commit=2',
    '--innodb-flush-method=nosync',
    '--skip-innodb-doublewrite',
    '--sync-frm=0'
  ];
  return spawn('sh', ['-c', keeperScript, 'keeper', folder, daemon, ...server], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // Ctrl-C in a terminal goes to the whole group; the keeper has to outlive it.
    detached: true
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function accepts(url: string): Promise<boolean> {
  try {
    const connection = await createConnection({ uri: url, connectTimeout: 2_000 });
    await connection.end();
    return true;
  } catch {
    return false;
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 25_000; Date.now() < deadline; await sleep(30)) {
    if (await holds()) return;
  }
  throw new Error('It did not come to pass within 25 seconds.');
}
