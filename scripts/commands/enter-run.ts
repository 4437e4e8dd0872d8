import type { PassResult } from '../../server/bot/pass.ts';
import type { Services } from '../../server/services.ts';

/** Who ordered a run on which wiki, and over which page if not over the queue. */
export interface OrderedRun {
  readonly wiki: string;
  readonly by: string;
  readonly title?: string | undefined;
  readonly revision?: string | undefined;
}

/** Enters a run that somebody ordered by command in the trail, as one that was ordered through the API. */
export async function enterRun(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  { wiki, by, title, revision }: OrderedRun,
  { runId, mode }: PassResult
): Promise<void> {
  const facts = {
    run: runId,
    mode,
    page: title ?? null,
    revision: revision === undefined ? null : Number(revision)
  };
  await store.trail.enter({ kind: 'run', wiki, by, facts, at: clock.now() });
}
