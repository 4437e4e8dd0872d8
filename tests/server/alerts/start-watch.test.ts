import { expect, it } from 'vitest';
import { startWatch } from '../../../server/alerts/start-watch.ts';
import { recordedLog } from '../../support/recorded-log.ts';

it('looks at once and then each minute, goes on after a failure, and logs that it began to fail', async () => {
  const stage = setUp(['ok', 'fails', 'fails', 'ok', 'fails']);
  const watch = startWatch({ look: stage.look }, stage);
  await stage.ended;
  await watch.stop();
  expect(stage.slept.slice(0, 5)).toEqual([60_000, 60_000, 60_000, 60_000, 60_000]);
  expect(stage.log.lines.map(({ message }) => message)).toEqual([
    'alerts could not be looked for',
    'alerts could not be looked for'
  ]);
});

it('stops at once, in the middle of a look too, without a word', async () => {
  const log = recordedLog();
  const clock = { now: () => 0, sleep: () => Promise.reject(new Error('slept')) };
  const look = (signal: AbortSignal) =>
    new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
  await startWatch({ look }, { clock, log }).stop();
  expect(log.lines).toEqual([]);
});

function setUp(looks: ('ok' | 'fails')[]) {
  const log = recordedLog();
  const slept: number[] = [];
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  return {
    log,
    slept,
    ended,
    async look() {
      if (looks.shift() === 'fails') throw new Error('the database is away');
    },
    clock: {
      now: () => 0,
      sleep: (ms: number, signal?: AbortSignal) => {
        slept.push(ms);
        if (looks.length > 0) return Promise.resolve();
        end();
        return new Promise<void>((_, reject) => {
          if (signal?.aborted) reject(new Error('aborted'));
          signal?.addEventListener('abort', () => reject(new Error('aborted')));
        });
      }
    }
  };
}
