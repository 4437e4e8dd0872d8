import { Cron } from 'croner';
import type { BotParts } from './bot-parts.ts';
import { codeOf } from './failure-codes.ts';
import { passMode, runPass } from './pass.ts';

/** A running schedule: `stop` lets the pass under way come to a clean end and resolves when all is quiet. */
export interface Schedule {
  stop(): Promise<void>;
}

const beatMs = 30_000;

/** Runs passes on each wiki by its own cron line, one at a time, and beats every 30 s so that a stall can be seen. */
export async function startSchedule(
  { wikiIds, live }: { wikiIds: readonly string[]; live: boolean },
  parts: BotParts
): Promise<Schedule> {
  const ending = new AbortController();
  const running = new Set<Promise<void>>();
  const jobs = new Map<string, Cron>();

  async function tick(wikiId: string): Promise<void> {
    try {
      await beat(wikiId);
      await runPass({ wikiId, live, signal: ending.signal }, parts);
      await reschedule(wikiId);
    } catch (fault) {
      parts.log.error({ wiki: wikiId, code: codeOf(fault), fault }, 'pass could not run');
    }
  }

  async function beat(wikiId: string): Promise<void> {
    const next = jobs.get(wikiId)?.nextRun()?.getTime() ?? null;
    const { settings } = await parts.store.settings.current(wikiId);
    const mode = passMode(settings.bot, live);
    await parts.store.runs.beat(wikiId, { at: parts.clock.now(), nextPassAt: next, mode });
  }

  /** Settings may have changed the cron line since the job was made. */
  async function reschedule(wikiId: string): Promise<void> {
    const { settings } = await parts.store.settings.current(wikiId);
    const job = jobs.get(wikiId);
    if (ending.signal.aborted || job?.getPattern() === settings.bot.schedule) return;
    job?.stop();
    const work = (): Promise<void> => {
      const pass = tick(wikiId).finally(() => running.delete(pass));
      running.add(pass);
      return pass;
    };
    jobs.set(wikiId, new Cron(settings.bot.schedule, { timezone: 'UTC', protect: true }, work));
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
      await Promise.all(running);
    }
  };
}
