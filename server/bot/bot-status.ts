import type { BotStatus, BotStop, PassSummary, Publication } from '../../shared/bot-status.ts';
import type { Suspension } from '../../shared/suspension.ts';
import type { Clock, ControlEvent, Heartbeat, StandingAlert, Standstill, Store } from '../ports.ts';
import { concernsTheAccount } from './failure-codes.ts';
import { isFresh } from './is-fresh.ts';
import { unpublished } from './keep-published.ts';

/** What is true of the bot on a wiki, read from what it left in the database. */
export async function readBotStatus(
  wiki: string,
  store: Pick<Store, 'queue' | 'settings' | 'runs' | 'suspensions' | 'control' | 'alerts'>,
  clock: Clock
): Promise<BotStatus> {
  const { version, settings } = await store.settings.current(wiki);
  const heartbeat = await store.runs.heartbeat(wiki);
  const lastPass = await store.runs.last(wiki);
  const oldest = await store.queue.oldest(wiki);
  const suspensions = await store.suspensions.current(wiki);
  const now = clock.now();
  const isAlive = heartbeat !== null && isFresh(heartbeat, now);
  const mode = shownMode(settings.bot.mode, heartbeat?.mode ?? lastPass?.mode ?? 'dry-run');
  const held = mode === 'trial' || mode === 'live' ? await store.runs.standstill(wiki) : null;
  const stop = stopOf(await store.control.last(wiki), suspensions, holdsTheBot(held, mode) ? held : null);
  return {
    wiki,
    state: mode === 'off' ? mode : stop ? 'stopped' : stateOf(isAlive, heartbeat, lastPass),
    stop,
    stopPage: settings.bot.stopPage?.title ?? '',
    stalledSince: heartbeat && !isAlive && mode !== 'off' ? isoOf(heartbeat.at) : null,
    stream:
      isAlive && heartbeat.stream
        ? { connected: heartbeat.stream.connected, since: isoOf(heartbeat.stream.since) }
        : null,
    mode,
    lastPass,
    nextPassAt: heartbeat?.nextPassAt && heartbeat.nextPassAt > now ? isoOf(heartbeat.nextPassAt) : null,
    heartbeatAgeMs: heartbeat && Math.max(0, now - heartbeat.at),
    counts: await store.queue.counts(wiki),
    lagMs: oldest === null ? null : Math.max(0, now - oldest),
    settingsVersion: version,
    suspensions,
    reportPage: settings.feedback.reportPage,
    reportDays: settings.feedback.days,
    publication: publicationOf(settings.publishTo, await store.alerts.standing(wiki))
  };
}

/** What was told of another page says nothing of this one. */
function publicationOf(title: string | undefined, standing: readonly StandingAlert[]): Publication | null {
  if (title === undefined) return null;
  const told = standing.find(({ code, params }) => code === unpublished && params.title === title);
  if (!told) return { title, trouble: null };
  return { title, trouble: { code: String(told.params.failure), since: isoOf(told.holdsSince) } };
}

/** A person's stop says most; of what else holds the bot, its last pass that was to write tells. */
function stopOf(
  control: ControlEvent | null,
  suspensions: readonly Suspension[],
  held: Standstill | null
): BotStop | null {
  if (control?.action === 'stop') {
    const { by, reason, at } = control;
    return { code: 'operator-stopped', by, reason, since: isoOf(at) };
  }
  const suspended = suspensions.find(({ checkId }) => checkId === null);
  if (suspended) return { code: 'bot-suspended', by: null, reason: null, since: suspended.since };
  return held && { ...held, reason: held.reason === '' ? null : held.reason, since: isoOf(held.since) };
}

/** Whether the bot will not write before somebody has done something. A trial that is over holds nothing but a trial. */
function holdsTheBot(held: Standstill | null, mode: BotStatus['mode']): boolean {
  if (held === null) return false;
  const { code } = held;
  if (code.startsWith('trial-')) return mode === 'trial';
  return code.startsWith('stop-page-') || concernsTheAccount(code);
}

function stateOf(
  isAlive: boolean,
  heartbeat: Heartbeat | null,
  lastPass: PassSummary | null
): BotStatus['state'] {
  if (isAlive) return 'running';
  return heartbeat || lastPass ? 'stalled' : 'never-ran';
}

/** Settings that allow to write do not make the bot do so: who started it may have held it to dry runs. */
function shownMode(allowed: BotStatus['mode'], done: 'dry-run' | 'live'): BotStatus['mode'] {
  return allowed === 'off' || done === 'live' ? allowed : 'dry-run';
}

function isoOf(time: number): string {
  return new Date(time).toISOString();
}
