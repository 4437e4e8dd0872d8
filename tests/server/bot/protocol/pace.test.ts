import { expect, test } from 'vitest';
import { runPass } from '../../../../server/bot/pass.ts';
import { setStage } from '../bot-stage.ts';

/** Twenty-one processes, one after the other, each ended in the middle of its work. */
test('R14: over an hour and 20 restarts never more than 12 writes in a minute, nor two within 5 s', async () => {
  const stage = await setStage();
  const times: number[] = [];
  try {
    await stage.setMode('live', { writesPerMinute: 12 });
    for (let page = 0; page < 90; page += 1) {
      stage.page(`Kylä ${page}`, [{ user: 'Trusted', text: 'Siellä on silta.' }]);
    }
    const start = stage.clock.now();
    let ending = new AbortController();
    let restarts = 0;
    stage.wiki.intercept(({ action }) => {
      if (action !== 'review') return;
      times.push(stage.clock.now());
      // The signal comes while the answer is on its way.
      if (times.length % 4 === 0) ending.abort();
    });
    while (stage.clock.now() < start + 3_600_000) {
      ending = new AbortController();
      const result = await runPass({ wikiId: stage.wikiId, live: true, signal: ending.signal }, stage.parts);
      if (result.outcome === 'stopped') restarts += 1;
      else stage.clock.pass(300_000);
    }
    expect(restarts).toBeGreaterThanOrEqual(20);
    expect(times).toHaveLength(90);
    for (const [index, time] of times.entries()) {
      expect(times.filter((other) => other > time - 60_000 && other <= time).length).toBeLessThanOrEqual(12);
      if (index > 0) expect(time - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(5_000);
    }
  } finally {
    await stage.close();
  }
}, 120_000);
