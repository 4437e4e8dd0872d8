import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSchedule, type Schedule } from '../../../server/bot/schedule.ts';
import type { BotParts } from '../../../server/bot/bot-parts.ts';
import { createChangeFeed, type ChangeFeed } from '../../../server/bot/stream/change-feed.ts';
import type { ChangeListener } from '../../../server/bot/stream/follow-stream.ts';
import type { EventStream, StreamState } from '../../../server/ports.ts';
import { setStage, type Stage } from './bot-stage.ts';

const never = '0 0 29 2 *';

describe('passes that edits wake', () => {
  let stage: Stage;
  let schedule: Schedule | null;
  let judged: string[][];
  let tellPass: (() => void) | null;

  beforeEach(async () => {
    stage = await setStage();
    await stage.setMode('dry-run', { schedule: never });
    schedule = null;
    judged = [];
    tellPass = null;
  });
  afterEach(async () => {
    await schedule?.stop();
    await stage.close();
  });

  it('are over the pages that were edited, where these are pending', async () => {
    const feed = scriptedFeed();
    stage.page('Edited', [{ user: 'Newcomer', text: 'Lisää.' }]);
    stage.page('Other', [{ user: 'Newcomer', text: 'Lisää.' }]);
    stage.page('Reviewed', []);
    await start(feed);
    for (const title of ['Edited', 'Reviewed', 'Nowhere', 'Edited']) feed.edit(title);
    await passes(1);
    expect(judged).toEqual([['Edited']]);
    expect(await stage.store.runs.last(stage.wikiId)).toMatchObject({ pagesJudged: 1 });
    expect((await stage.store.queue.counts(stage.wikiId)).pending).toBe(1);
  });

  it('are over the whole queue where edits may have been missed', async () => {
    const feed = scriptedFeed();
    for (const title of ['One', 'Two']) stage.page(title, [{ user: 'Newcomer', text: 'Lisää.' }]);
    await start(feed);
    feed.gap();
    await passes(1);
    expect(judged).toEqual([['One', 'Two']]);
  });

  it('are not made where the bot is off', async () => {
    const feed = scriptedFeed();
    stage.page('Edited', [{ user: 'Newcomer', text: 'Lisää.' }]);
    await stage.setMode('off', { schedule: never });
    await start(feed);
    stage.wiki.requests.clear();
    feed.edit('Edited');
    feed.gap();
    await settled();
    expect(stage.wiki.requests.list).toEqual([]);
    expect(await stage.store.runs.last(stage.wikiId)).toBeNull();
  });

  it('R27: the queue is found whole within one cycle when the stream has been dead for a day', async () => {
    const told: string[] = [];
    const dead: EventStream = { open: () => Promise.reject(new Error('dead')) };
    const feed = feedOf(dead, told);
    const titles = Array.from({ length: 40 }, (_, index) => `Page ${String(index).padStart(2, '0')}`);
    for (const title of titles) stage.page(title, [{ user: 'Newcomer', text: 'Lisää.' }]);
    stage.clock.pass(86_400_000);
    await stage.setMode('dry-run', { schedule: '* * * * * *' });
    await start(feed);
    await passes(1);
    expect(told).toEqual([]);
    expect([...new Set(judged.flat())].sort()).toEqual(titles);
  });

  it('R27: negative control: without the list nothing would have been found', async () => {
    const told: string[] = [];
    const feed = feedOf({ open: () => Promise.reject(new Error('dead')) }, told);
    stage.page('Edited', [{ user: 'Newcomer', text: 'Lisää.' }]);
    await start(feed);
    await settled();
    expect(judged).toEqual([]);
  });

  it('leave the state of the stream in the heartbeat', async () => {
    const feed = scriptedFeed({ connected: true, since: 5 });
    await start(feed);
    expect(await stage.store.runs.heartbeat(stage.wikiId)).toMatchObject({
      stream: { connected: true, since: 5 }
    });
    await schedule?.stop();
    await start(scriptedFeed());
    expect(await stage.store.runs.heartbeat(stage.wikiId)).not.toHaveProperty('stream');
  });

  async function start(changeFeed: ChangeFeed): Promise<void> {
    const parts: BotParts = {
      ...stage.parts,
      review: (wikiId, pages, ...more) => {
        judged.push(pages.map(({ page }) => page.title));
        return stage.parts.review(wikiId, pages, ...more);
      },
      store: {
        ...stage.parts.store,
        runs: {
          ...stage.parts.store.runs,
          finish: async (...end) => {
            await stage.parts.store.runs.finish(...end);
            tellPass?.();
          }
        }
      }
    };
    schedule = await startSchedule({ wikiIds: [stage.wikiId], live: false, changeFeed }, parts);
  }

  async function passes(count: number): Promise<void> {
    for (let ended = 0; ended < count; ended += 1) {
      if ((await stage.store.runs.last(stage.wikiId))?.outcome) continue;
      await new Promise<void>((done) => (tellPass = done));
    }
  }

  /** All that is under way at the moment has come to its end. */
  async function settled(): Promise<void> {
    for (let turn = 0; turn < 50; turn += 1) await new Promise((done) => setImmediate(done));
  }

  function feedOf(stream: EventStream, told: string[]): ChangeFeed {
    const clock = { now: stage.clock.now, sleep: untilAborted };
    const wikis = [{ id: stage.wikiId, isStreamed: true }];
    const silent = () => ({ api: { get: untilAborted } }) as never;
    const feed = createChangeFeed({
      stream,
      wikis,
      wikiOf: silent,
      clock,
      random: () => 0.5,
      log: stage.parts.log
    });
    return {
      start: (listener) =>
        feed.start({
          onEdit: (wikiId, title) => void (told.push(title), listener.onEdit(wikiId, title)),
          onGap: (wikiId) => void (told.push(wikiId), listener.onGap(wikiId))
        })
    };
  }

  function scriptedFeed(state: StreamState | null = null) {
    let listener: ChangeListener | null = null;
    return {
      start(given: ChangeListener) {
        listener = given;
        return { streamOf: () => state, stop: () => Promise.resolve() };
      },
      edit: (title: string) => listener?.onEdit(stage.wikiId, title),
      gap: () => listener?.onGap(stage.wikiId)
    };
  }
});

/** Neither sleeps end nor answers come before the end. */
function untilAborted(...given: unknown[]): Promise<never> {
  const last = given.at(-1) as AbortSignal | { signal?: AbortSignal } | undefined;
  const signal = last instanceof AbortSignal ? last : last?.signal;
  return new Promise((_, fail) => {
    const end = () => fail(new Error('aborted'));
    if (signal?.aborted) end();
    signal?.addEventListener('abort', end, { once: true });
  });
}
