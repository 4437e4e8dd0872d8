import { Cron } from 'croner';
import type { BotParts } from './bot-parts.ts';
import { codeOf } from './failure-codes.ts';
import { passMode, runPass } from './pass.ts';
import type { PassRequest } from './pass-request.ts';
import type { ChangeFeed } from './stream/change-feed.ts';
import { createWakes, type WakeLimits, type WakeTitles } from './stream/wakes.ts';

/** A running schedule: `stop` lets the pass under way come to a clean end and resolves when all is quiet. */
export interface Schedule {
  stop(): Promise<void>;
}

/** What is to be done by schedule. */
export interface Scheduling {
  readonly wikiIds: readonly string[];
  readonly live: boolean;
  /** Where edits are heard of between the passes; left out: nowhere. */
  readonly changeFeed?: ChangeFeed;
  readonly wakeLimits?: Partial<WakeLimits>;
  /**
   * Done on each wiki after the pass that the schedule asked for, whatever came of that, and after passes that were woken,
   * but then once in ten minutes at most.
   */
  readonly afterPass?: (wikiId: string, signal: AbortSignal) => Promise<void>;
}

const beatMs = 30_000;
const afterWakesMs = 600_000;

/**
 * Runs passes on each wiki by its own cron line, one at a time, and beats every 30 s so that a stall can be seen. An edit
 * that is heard of wakes a pass over its page within seconds; the list of the queue remains the truth.
 */
export async function startSchedule(scheduling: Scheduling, parts: BotParts): Promise<Schedule> {
  const { wikiIds, live, changeFeed, wakeLimits = {} } = scheduling;
  const ending = new AbortController();
  const { signal } = ending;
  const running = new Map<string, Promise<unknown>>();
  const jobs = new Map<string, Cron>();
  const lookedBack = new Map<string, number>();
  const wakes = createWakes({ clock: parts.clock, run: wake, limits: wakeLimits });
  const watch = changeFeed?.start({ onEdit: wakes.page, onGap: wakes.queue });

  /** One after the other on each wiki; true when the work was done. */
  function inTurn(wikiId: string, work: () => Promise<boolean>): Promise<boolean> {
    const turn = (running.get(wikiId) ?? Promise.resolve()).then(async () => {
      try {
        return signal.aborted || (await work());
      } catch (fault) {
        parts.log.error({ wiki: wikiId, code: codeOf(fault), fault }, 'pass could not run');
        return true;
      }
    });
    running.set(wikiId, turn);
    return turn;
  }

  async function tick(wikiId: string): Promise<void> {
    await inTurn(wikiId, async () => {
      await beat(wikiId);
      await pass(wikiId);
      await reschedule(wikiId);
      await lookBack(wikiId);
      return true;
    });
  }

  async function lookBack(wikiId: string): Promise<void> {
    lookedBack.set(wikiId, parts.clock.now());
    await scheduling.afterPass?.(wikiId, signal);
  }

  function wake(wikiId: string, titles: WakeTitles): Promise<boolean> {
    return inTurn(wikiId, async () => {
      const { settings } = await parts.store.settings.current(wikiId);
      if (settings.bot.mode === 'off') return true;
      const isMade = await passOver(wikiId, titles);
      const since = lookedBack.get(wikiId);
      if (since === undefined || parts.clock.now() - since >= afterWakesMs) await lookBack(wikiId);
      return isMade;
    });
  }

  async function passOver(wikiId: string, titles: WakeTitles): Promise<boolean> {
    if (titles === null) return pass(wikiId);
    const pages = await parts.wikiOf(wikiId).findPending({ titles: [...titles] });
    for (const page of pages) await parts.store.queue.update(wikiId, page.page.id, page);
    return pages.length === 0 || pass(wikiId, { pages });
  }

  async function pass(wikiId: string, more: Pick<PassRequest, 'pages'> = {}): Promise<boolean> {
    const result = await runPass({ wikiId, live, signal, ...more }, parts);
    return result.outcome !== 'skipped' || result.why === 'off';
  }

  async function beat(wikiId: string): Promise<void> {
    const next = jobs.get(wikiId)?.nextRun()?.getTime() ?? null;
    const { settings } = await parts.store.settings.current(wikiId);
    const mode = passMode(settings.bot, live);
    const stream = watch?.streamOf(wikiId) ?? null;
    const at = parts.clock.now();
    await parts.store.runs.beat(wikiId, { at, nextPassAt: next, mode, ...(stream && { stream }) });
  }

  /** Settings may have changed the cron line since the job was made. */
  async function reschedule(wikiId: string): Promise<void> {
    const { settings } = await parts.store.settings.current(wikiId);
    const job = jobs.get(wikiId);
    if (signal.aborted || job?.getPattern() === settings.bot.schedule) return;
    job?.stop();
    const options = { timezone: 'UTC', protect: true };
    jobs.set(wikiId, new Cron(settings.bot.schedule, options, () => tick(wikiId)));
  }

  for (const wikiId of wikiIds) {
    await reschedule(wikiId);
    await beat(wikiId);
  }
  const heart = setInterval(() => {
    for (const wikiId of wikiIds) {
      beat(wikiId).catch((fault: unknown) => parts.log.warn({ wiki: wikiId, fault }, 'heartbeat failed'));
    }
  }, beatMs);

  return {
    async stop() {
      clearInterval(heart);
      for (const job of jobs.values()) job.stop();
      ending.abort();
      await Promise.all([watch?.stop(), wakes.stop(), ...running.values()]);
    }
  };
}
