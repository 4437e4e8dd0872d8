import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { openWorkload } from '../workload/open-workload.ts';
import { WikiFacts } from '../workload/workload-files.ts';
import { serveWorkload } from './serve-workload.ts';

/** What the measuring process sends: how to behave from now on, or null for the counts so far. */
export const Order = z.object({
  behave: z.object({ latencyMs: z.number(), listsScores: z.boolean() }).nullable()
});
export type Order = z.infer<typeof Order>;

/** What it is told: the address and the facts of the wiki at first, then after each order the counts before it. */
export const Report = z.object({
  origin: z.string().optional(),
  facts: WikiFacts.optional(),
  counts: z.record(z.string(), z.number()).optional()
});
export type Report = z.infer<typeof Report>;

/** The queue's order is not that of the shards; this many hold a thousand pages. */
const shardsKept = 20;

/** The whole life of the wiki's own process: serves until the process that started it goes. */
export function answerParent(folder: string, pages: number): void {
  const workload = openWorkload(folder, pages, shardsKept);
  const { server, behave, counts } = serveWorkload(workload);
  const report = (one: Report): void => {
    process.send?.(one);
  };
  process.on('message', (message) => {
    const { behave: next } = Order.parse(message);
    report({ counts: counts() });
    if (next) behave(next);
  });
  process.on('disconnect', () => process.exit(0));
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    report({ origin: `http://127.0.0.1:${port}`, facts: workload.wiki });
  });
}
