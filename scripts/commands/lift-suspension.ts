import { systemClock } from '../../server/services.ts';
import { UsageError, WorkError } from './define-command.ts';
import { openStore } from './open-store.ts';

/** What is lifted on which wiki, and why. */
export interface LiftRequest {
  /** Id of a check, or `bot` for the whole bot. */
  readonly lift: string;
  readonly wiki: string | undefined;
  readonly reason: string | undefined;
  readonly by: string;
  readonly json: boolean;
}

/**
 * Lets a check approve again, or the bot go on, after people undid too much. Who did so and why stands in the database
 * for good; approvals made before do not count again.
 */
export async function liftSuspension({ lift, wiki, reason = '', by, json }: LiftRequest): Promise<number> {
  if (wiki === undefined) throw new UsageError('--wiki is wanted with --lift.');
  if (reason.trim() === '')
    throw new UsageError('--reason is wanted with --lift: say why it may go on, others will read it.');
  const { store, wikiIds } = await openStore();
  try {
    if (!wikiIds.includes(wiki))
      throw new UsageError(`--wiki: "${wiki}" is not served. Configured: ${wikiIds.join(', ')}.`);
    const checkId = lift === 'bot' ? null : lift;
    const event = { checkId, by, reason: reason.trim(), at: systemClock.now() };
    if (!(await store.suspensions.lift(wiki, event))) {
      const current = (await store.suspensions.current(wiki)).map(({ checkId: id }) => id ?? 'bot');
      const rest = current.length === 0 ? 'Nothing is.' : `What is: ${current.join(', ')}.`;
      throw new WorkError(`"${lift}" is not suspended on ${wiki}. ${rest}`);
    }
    if (json) console.log(JSON.stringify({ wiki, ...event, at: new Date(event.at).toISOString() }));
    else console.log(`${wiki}: ${checkId === null ? 'the bot goes on' : `${checkId} approves again`}`);
    return 0;
  } finally {
    await store.close();
  }
}
