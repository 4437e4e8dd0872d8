import { randomInt } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { createStore } from '../../server/store/create-store.ts';
import { answerFaults } from '../support/fault-proxy.ts';
import { hasMariadb, startMariadb } from '../support/mariadb-server.ts';
import { setScene, type BotProcess, type Scene } from '../support/protocol/scene.ts';
import { recordedLog } from '../support/recorded-log.ts';
import { keepSoak, provenIf } from './keep-soak.ts';

const approvals = 300;
const workerKills = 30;
const databaseKills = 5;
const workers = 2;
/** How long after the database is back work may go on at the latest. */
const mostReturnMs = 60_000;
/** One answer in so many meets a fault. */
const faultEvery = 6;

/**
 * `npm run soak [MINUTES]` (5 when left out): R3 and R20 for long. Approves 300 pages on MariaDB while workers and the
 * database are killed and answers get lost, then holds the wiki's log against the rows. Exit code 1 when anything was
 * lost or doubled, or when time ran out before the end.
 */
async function soak(minutes: number): Promise<number> {
  if (!hasMariadb()) throw new Error('MariaDB is not on this machine: apt-get install mariadb-server.');
  const startedAt = Date.now();
  const server = await startMariadb();
  const scene = await open(`${server.url}/seula`, server.url);
  const running = new Set<BotProcess>();
  const keep = () => {
    while (running.size < workers) {
      const process_ = scene.start({ forever: true, timeoutMs: 1_000 });
      running.add(process_);
      void process_.ended.then(() => running.delete(process_));
    }
  };
  const killed = { workers: 0, database: 0, answers: 0 };
  const inTime = () => Date.now() < startedAt + minutes * 60_000;
  let longestReturnMs = 0;
  try {
    for (let done = 0; done < approvals && inTime(); done = approved(scene)) {
      keep();
      await scene.proxy.restore();
      if (done >= (killed.answers + 1) * faultEvery) {
        scene.proxy.arm(answerFaults[randomInt(answerFaults.length)] ?? 'reset', 'action=review');
        killed.answers += 1;
      }
      if (
        killed.database < databaseKills &&
        done >= ((killed.database + 1) * approvals) / (databaseKills + 1)
      ) {
        killed.database += 1;
        await server.kill();
        await pause(randomInt(200, 1_000));
        await server.restart();
        longestReturnMs = Math.max(longestReturnMs, await untilNext(scene, keep, inTime));
      }
      if (killed.workers < workerKills && done >= ((killed.workers + 1) * approvals) / (workerKills + 1)) {
        const all = [...running];
        all[randomInt(all.length)]?.child.kill('SIGKILL');
        killed.workers += 1;
      }
      await pause(randomInt(5, 40));
    }
    for (const { child } of running) child.kill('SIGTERM');
    await Promise.all([...running].map(({ ended }) => ended));
    await scene.expireLease();
    await scene.recover();
    const faults = await scene.auditFaults();
    const seconds = Math.round((Date.now() - startedAt) / 1_000);
    const done = approved(scene);
    for (const fault of faults) console.log(`  ${fault}`);
    return keepSoak('soak.ts', [
      {
        says: `R3: ${done} of ${approvals} pages approved in ${seconds} s, ${killed.workers} workers and ${killed.database} databases killed, ${killed.answers} answers spoilt, ${faults.length} approvals or rows lost or doubled`,
        state: provenIf(faults.length === 0 && done === approvals)
      },
      {
        says: `R20: work went on at most ${longestReturnMs} ms after the database was back, ${killed.database} times`,
        state: provenIf(done === approvals && longestReturnMs <= mostReturnMs)
      }
    ]);
  } finally {
    await scene.close();
    await server.remove();
  }
}

async function open(databaseUrl: string, serverUrl: string): Promise<Scene> {
  const connection = await createConnection(serverUrl);
  await connection.query('CREATE DATABASE seula');
  await connection.end();
  const store = createStore({ url: databaseUrl, log: recordedLog() });
  await store.migrate();
  await store.close();
  return setScene(databaseUrl, 'wiki', approvals, {
    limits: { leaseMs: 1_000, graceMs: 1_500 },
    timeoutMs: 1_000
  });
}

function approved({ wiki }: Scene): number {
  return wiki.core.logs.filter(({ type, user }) => type === 'review' && user.name === 'SeulaBot').length;
}

/** Waits for the next approval; how long it took, in ms. */
async function untilNext(scene: Scene, keep: () => void, inTime: () => boolean): Promise<number> {
  const start = Date.now();
  const before = approved(scene);
  while (approved(scene) === before && inTime()) {
    keep();
    await scene.proxy.restore();
    await pause(20);
  }
  return Date.now() - start;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

process.exitCode = await soak(Number(process.argv[2] ?? 5));
