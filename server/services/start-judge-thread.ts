import { Worker } from 'node:worker_threads';
import type { Trial } from '../preview/judge-packed.ts';

declare global {
  interface ImportMeta {
    /** Address of the folder of the compiled program; not there where sources run as they are. */
    readonly program?: string;
  }
}

/** Starts a thread that judges, from the compiled program where there is one. */
export function startJudgeThread(trial: Trial): Worker {
  const compiled = import.meta.program;
  const entry =
    compiled === undefined
      ? new URL('./judge-thread.mjs', import.meta.url)
      : new URL(`${compiled}/judge-thread.js`);
  const worker = new Worker(entry, { workerData: trial, execArgv: [] });
  // Whoever waits for its answer is told; without a listener it would end the process.
  worker.on('error', () => undefined);
  worker.unref();
  return worker;
}
