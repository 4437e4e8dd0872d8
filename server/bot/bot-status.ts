import type { BotStatus } from '../../shared/bot-status.ts';
import type { Clock, Store } from '../ports.ts';

/** A heart that has not beaten for so long has stopped: four beats of 30 s. */
const stalledMs = 120_000;

/** What is true of the bot on a wiki, read from what it left in the database. */
export async function readBotStatus(
  wiki: string,
  store: Pick<Store, 'queue' | 'settings' | 'runs' | 'suspensions'>,
  clock: Clock
): Promise<BotStatus> {
  const { version, settings } = await store.settings.current(wiki);
  const heartbeat = await store.runs.heartbeat(wiki);
  const lastPass = await store.runs.last(wiki);
  const oldest = await store.queue.oldest(wiki);
  const now = clock.now();
  const heartbeatAgeMs = heartbeat && Math.max(0, now - heartbeat.at);
  return {
    wiki,
    state: stateOf(settings.bot.mode, heartbeatAgeMs, lastPass !== null),
    mode: shownMode(settings.bot.mode, heartbeat?.mode ?? lastPass?.mode ?? 'dry-run'),
    lastPass,
    nextPassAt: heartbeat?.nextPassAt ? new Date(heartbeat.nextPassAt).toISOString() : null,
    heartbeatAgeMs,
    counts: await store.queue.counts(wiki),
    lagMs: oldest === null ? null : Math.max(0, now - oldest),
    settingsVersion: version,
    suspensions: await store.suspensions.current(wiki)
  };
}

/** Settings that allow to write do not make the bot do so: who started it may have held it to dry runs. */
function shownMode(allowed: BotStatus['mode'], done: 'dry-run' | 'live'): BotStatus['mode'] {
  return allowed === 'off' || done === 'live' ? allowed : 'dry-run';
}

function stateOf(
  mode: BotStatus['mode'],
  heartbeatAgeMs: number | null,
  hasRun: boolean
): BotStatus['state'] {
  if (mode === 'off') return 'off';
  if (heartbeatAgeMs === null) return hasRun ? 'stalled' : 'never-ran';
  return heartbeatAgeMs <= stalledMs ? 'running' : 'stalled';
}
