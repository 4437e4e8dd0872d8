import { describe, expect, it } from 'vitest';
import { createWakes, type WakeTitles } from '../../../../server/bot/stream/wakes.ts';
import type { Clock } from '../../../../server/ports.ts';

type Run = [wikiId: string, titles: WakeTitles];

describe('edits that wake a pass', () => {
  it('are gathered for five seconds, each page once', async () => {
    const stage = setStage();
    for (const title of ['One', 'Two', 'One']) stage.wakes.page('fiwiki', title);
    expect(stage.runs).toEqual([]);
    expect(stage.sleeps).toEqual([5_000]);
    await stage.wake();
    expect(stage.runs).toEqual([['fiwiki', ['One', 'Two']]]);
  });

  it('that come during a pass wait for its end, and wake the next one', async () => {
    let end = (): void => undefined;
    const stage = setStage(() => new Promise((done) => (end = () => done(true))));
    stage.wakes.page('fiwiki', 'One');
    await stage.wake();
    stage.wakes.page('fiwiki', 'Two');
    stage.wakes.page('fiwiki', 'Three');
    await stage.settle();
    expect(stage.runs).toHaveLength(1);
    end();
    await stage.wake();
    expect(stage.runs[1]).toEqual(['fiwiki', ['Two', 'Three']]);
  });

  it('of other wikis wake passes of their own', async () => {
    const stage = setStage();
    stage.wakes.page('fiwiki', 'One');
    stage.wakes.page('plwiki', 'Uno');
    await stage.wake();
    expect(stage.runs).toEqual([
      ['fiwiki', ['One']],
      ['plwiki', ['Uno']]
    ]);
  });

  it('give way to a list of the whole queue, and are one when they are too many', async () => {
    const stage = setStage();
    stage.wakes.page('fiwiki', 'One');
    stage.wakes.queue('fiwiki');
    stage.wakes.page('fiwiki', 'Two');
    for (let number = 0; number <= 500; number += 1) stage.wakes.page('plwiki', `Page ${number}`);
    await stage.wake();
    expect(stage.runs).toEqual([
      ['fiwiki', null],
      ['plwiki', null]
    ]);
  });

  it('are kept for the next time when the pass cannot be made', async () => {
    let canRun = false;
    const stage = setStage(async () => canRun);
    stage.wakes.page('fiwiki', 'One');
    await stage.wake();
    canRun = true;
    stage.wakes.page('fiwiki', 'Two');
    await stage.wake();
    expect(stage.runs).toEqual([
      ['fiwiki', ['One']],
      ['fiwiki', ['One', 'Two']]
    ]);
  });

  it('wake nothing any more once it is over', async () => {
    const stage = setStage();
    stage.wakes.page('fiwiki', 'One');
    await stage.wakes.stop();
    stage.wakes.page('fiwiki', 'Two');
    await stage.wake();
    expect(stage.runs).toEqual([]);
  });
});

function setStage(work: () => Promise<boolean> = () => Promise.resolve(true)) {
  const runs: Run[] = [];
  const sleeps: number[] = [];
  const asleep: (() => void)[] = [];
  const clock: Clock = {
    now: () => 0,
    sleep: (ms, signal) =>
      new Promise((done, fail) => {
        sleeps.push(ms);
        asleep.push(done);
        signal?.addEventListener('abort', fail);
      })
  };
  const settle = () => new Promise((done) => setImmediate(done));
  const wakes = createWakes({
    clock,
    run: (...run) => {
      runs.push(run);
      return work();
    }
  });
  return {
    wakes,
    runs,
    sleeps,
    settle,
    async wake() {
      await settle();
      for (const end of asleep.splice(0)) end();
      await settle();
    }
  };
}
