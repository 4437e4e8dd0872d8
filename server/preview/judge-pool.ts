import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { PackedReview } from '../ports.ts';
import type { JudgedBatch, Trial } from './judge-packed.ts';

/** Threads that judge stored reviews again, so that this one stays free to answer. */
export interface JudgePool {
  /** How many batches may be under way without one waiting for another. */
  readonly threads: number;
  judge(batch: readonly PackedReview[]): Promise<JudgedBatch>;
  close(): Promise<void>;
}

/** Starts threads for one trial. A thread that ends by itself fails what it was doing. */
export function openJudgePool(
  trial: Trial,
  threads: number,
  startThread: (trial: Trial) => Worker
): JudgePool {
  const workers = Array.from({ length: threads }, () => startThread(trial));
  const idle = [...workers];
  const waiting: ((worker: Worker) => void)[] = [];
  const take = (): Promise<Worker> => {
    const worker = idle.pop();
    return worker ? Promise.resolve(worker) : new Promise((resolve) => waiting.push(resolve));
  };
  const give = (worker: Worker): void => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };

  return {
    threads,
    async judge(batch) {
      const worker = await take();
      const gone = new AbortController();
      try {
        const ended = once(worker, 'exit', { signal: gone.signal }).then((): never => {
          throw new Error('A thread that judges ended.');
        });
        const told = once(worker, 'message', { signal: gone.signal });
        worker.postMessage(batch);
        const [answer] = (await Promise.race([told, ended])) as [JudgedBatch];
        return answer;
      } finally {
        gone.abort();
        give(worker);
      }
    },
    close: async () => void (await Promise.all(workers.map((worker) => worker.terminate())))
  };
}
