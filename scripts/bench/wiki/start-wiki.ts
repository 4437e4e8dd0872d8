import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Report, type Order } from './answer-parent.ts';
import type { WikiFacts } from '../workload/workload-files.ts';
import type { Behaviour } from './serve-workload.ts';

/** A workload's wiki in a process of its own, so that neither its time nor its memory is counted as ours. */
export interface StartedWiki {
  readonly origin: string;
  readonly facts: WikiFacts;
  /** Behaves anew and begins to count anew. */
  behave(behaviour: Behaviour): Promise<void>;
  /** Requests since the last change of behaviour, by kind. */
  counts(): Promise<Record<string, number>>;
  stop(): Promise<void>;
}

/** Starts it on the first `pages` pages of a workload's folder. */
export async function startWiki(folder: string, pages: number): Promise<StartedWiki> {
  const program = fileURLToPath(new URL('wiki-process.mjs', import.meta.url));
  const child = fork(program, [folder, String(pages)], { execArgv: [] });
  const ended = once(child, 'exit');
  const next = async (): Promise<Report> => {
    const told = once(child, 'message').then(([message]) => Report.parse(message));
    const gone = ended.then((): never => {
      throw new Error('The wiki of the benchmark ended.');
    });
    return Promise.race([told, gone]);
  };
  const ask = async (order: Order): Promise<Record<string, number>> => {
    const answer = next();
    child.send(order);
    return (await answer).counts ?? {};
  };
  const { origin, facts } = await next();
  if (origin === undefined || !facts) throw new Error('The wiki of the benchmark did not say where it is.');
  return {
    origin,
    facts,
    behave: async (behave) => void (await ask({ behave })),
    counts: () => ask({ behave: null }),
    async stop() {
      child.disconnect();
      await ended;
    }
  };
}
