import type { BotStatus } from '../../shared/bot-status.ts';
import type { Clock, Log, Store, Wiki } from '../ports.ts';
import type { Facts } from './define-alert.ts';

/** What facts are read from. */
export interface FactSources {
  readonly store: Pick<Store, 'settings' | 'feedback' | 'figures'>;
  readonly statusOf: (wiki: string) => Promise<BotStatus>;
  readonly wikiOf: (wiki: string) => Pick<Wiki, 'account'>;
  /** Name of the bot's account as it is set; null where none is, and nobody is asked. */
  readonly botName: string | null;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  /** Aborts a question to the wiki that takes longer. */
  readonly giveUp?: () => AbortSignal;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const sampleMs = hourMs;
const askMs = 10_000;

/** Reads what alerts are looked for in, and keeps how long the queue is. Throws where the database does not answer. */
export async function readFacts(wiki: string, sources: FactSources, signal: AbortSignal): Promise<Facts> {
  const { store, statusOf, clock } = sources;
  const { figures } = store;
  const now = clock.now();
  const { settings } = await store.settings.current(wiki);
  const status = await statusOf(wiki);
  await figures.sample(wiki, status.counts.pending, now, sampleMs);
  const { days, selfDoubt } = settings.feedback;
  const lost = await store.feedback.lost(wiki, now - selfDoubt.hours * hourMs);
  const { approved, undone } = lost.find(({ checkId }) => checkId === null) ?? { approved: 0, undone: 0 };
  const raced = { state: 'undone', note: 'withdrawn-after-race', since: now - dayMs } as const;
  const stuck = { state: 'done', note: 'withdrawal-failed', since: now - 7 * dayMs } as const;
  return {
    wiki,
    now,
    settings,
    status,
    safePages: Math.max(0, status.counts.approve - (await figures.leftToPeople(wiki))),
    approvals: await figures.approvals(wiki, now - days * dayMs),
    lately: { approved, undone },
    feedbackReadAt: (await store.feedback.mark(wiki, 'withdrawals'))?.at ?? null,
    pendingBefore: {
      sixHours: await figures.pendingAt(wiki, now - 6 * hourMs, 3 * hourMs),
      day: await figures.pendingAt(wiki, now - dayMs, 3 * hourMs)
    },
    takenBack: await figures.accidents(wiki, raced),
    notTakenBack: await figures.accidents(wiki, stuck),
    account: await readAccount(wiki, status, sources, signal)
  };
}

/** Only where the bot writes: a companion that only judges needs no account. */
async function readAccount(
  wiki: string,
  { mode }: BotStatus,
  { botName, wikiOf, log, giveUp = tooLong }: FactSources,
  signal: AbortSignal
): Promise<Facts['account']> {
  if (botName === null || (mode !== 'trial' && mode !== 'live')) return null;
  try {
    const asked = wikiOf(wiki).account();
    // The bot waits for a wiki that is down; here nobody may.
    const account = await within(asked, AbortSignal.any([signal, giveUp()]));
    return { wanted: botName, actual: account?.name ?? null };
  } catch (fault) {
    // That the wiki lets nobody in is found elsewhere.
    log.warn({ wiki, fault }, 'the name of the account could not be read');
    return null;
  }
}

function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(new Error('given up'));
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject);
  });
}

function tooLong(): AbortSignal {
  return AbortSignal.timeout(askMs);
}
