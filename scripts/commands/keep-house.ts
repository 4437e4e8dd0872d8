import type { AlertDesk, Clock, Log, Store } from '../../server/ports.ts';

const dayMs = 86_400_000;
/** What is told of all wikis together bears the name of none. */
const ofAllWikis = '';
/** For how long names of people are kept; the policy of Wikimedia's own logs. */
const nameDays = 90;

/** What housekeeping works with. */
export interface Household {
  readonly store: Pick<Store, 'verdicts' | 'audit' | 'disputes' | 'signIns' | 'trail' | 'household'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  /** Told where somebody has changed the log of decisions, or the trail of who did what. */
  readonly alerts: Pick<AlertDesk, 'report'>;
  readonly dossierDays: number;
}

/**
 * Makes the round that is to be made every hour: removes old dossiers and names, and once a day follows the chains of
 * decisions and writes their heads into the log, where whoever changes the database cannot reach them.
 */
export function keepHouse({ store, clock, log, alerts, dossierDays }: Household): () => Promise<void> {
  let followedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = clock.now();
    const dossiers = await store.verdicts.removeBefore(now - dossierDays * dayMs);
    if (dossiers > 0) log.info({ removed: dossiers }, 'old dossiers removed');
    const decisions = await store.audit.forgetPeople(now - nameDays * dayMs, now);
    if (decisions > 0) log.info({ decisions }, 'names removed from old decisions');
    const reports = await store.disputes.forgetBefore(now - nameDays * dayMs);
    if (reports > 0) log.info({ reports }, 'names and dossiers removed from old reports');
    await store.signIns.removeExpired(now);
    const rows = await store.household.forgetBefore(now - nameDays * dayMs);
    if (rows > 0) log.info({ rows }, 'names removed from old settings, stops, withdrawals and verdicts');
    if (now - followedAt < dayMs) return;
    await followChains(store.audit, alerts, log);
    await followTrail(store.trail, alerts, log);
    followedAt = now;
  };
}

async function followChains(
  audit: Store['audit'],
  alerts: Pick<AlertDesk, 'report'>,
  log: Log
): Promise<void> {
  for (const { wiki } of await audit.heads()) {
    const { fault, events, hash } = await audit.verify(wiki);
    const { code = null, seq = null, decisionId = null } = fault ?? {};
    await alerts.report(
      { wiki, code: 'broken-chain' },
      code === null ? null : { fault: code, seq, decisionId }
    );
    if (fault) log.error({ wiki, ...fault }, 'the log of decisions has been changed by hand');
    else log.info({ wiki, seq: events, hash }, 'the log of decisions is whole');
  }
}

async function followTrail(
  trail: Store['trail'],
  alerts: Pick<AlertDesk, 'report'>,
  log: Log
): Promise<void> {
  const { fault, events, hash, seq } = await trail.verify();
  await alerts.report({ wiki: ofAllWikis, code: 'broken-trail' }, fault === null ? null : { fault, seq });
  if (fault) log.error({ fault, seq }, 'the trail of who did what has been changed by hand');
  else if (events > 0) log.info({ seq: events, hash }, 'the trail of who did what is whole');
}
