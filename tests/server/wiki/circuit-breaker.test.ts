import { describe, expect, it } from 'vitest';
import { createCircuitBreaker } from '../../../server/wiki/circuit-breaker.ts';
import { WikiError } from '../../../server/wiki/wiki-error.ts';
import { createTestClock } from './scripted-server.ts';

const limits = { failures: 5, openMs: 60_000 };
const down = () => Promise.reject(new WikiError('network'));
const refused = () => Promise.reject(new WikiError('http-status', { status: 400 }));
const isAnswer = (fault: unknown) => fault instanceof WikiError && fault.code === 'http-status';

function create() {
  const clock = createTestClock();
  const breaker = createCircuitBreaker(clock, limits);
  let done = 0;
  const run = (work: () => Promise<unknown>) =>
    breaker
      .run(() => {
        done += 1;
        return work();
      }, isAnswer)
      .then(
        () => 'ok',
        (fault: unknown) => (fault instanceof WikiError ? fault.code : 'other')
      );
  return { clock, run, done: () => done };
}

const well = () => Promise.resolve(1);

async function open(run: (work: () => Promise<unknown>) => Promise<string>): Promise<void> {
  for (let time = 0; time < 5; time++) await run(down);
}

describe('a circuit', () => {
  it('opens after five failures in a row and then does no work', async () => {
    const { run, done } = create();
    await open(run);
    expect([await run(well), done()]).toEqual(['circuit-open', 5]);
  });

  it('stays closed when one of five goes well', async () => {
    const { run } = create();
    for (let time = 0; time < 20; time++) await run(time % 5 === 4 ? well : down);
    expect(await run(well)).toBe('ok');
  });

  it('takes a considered refusal for a sign of life, and an abort for nothing', async () => {
    const { run } = create();
    for (let time = 0; time < 4; time++) await run(down);
    await run(refused);
    for (let time = 0; time < 4; time++) await run(down);
    await run(() => Promise.reject(new WikiError('aborted')));
    expect(await run(well)).toBe('ok');
  });

  it('is tried after 60 seconds, not before, by one alone', async () => {
    const { clock, run } = create();
    await open(run);
    clock.advance(59_999);
    expect(await run(well)).toBe('circuit-open');
    clock.advance(1);
    let finish: (value: number) => void = () => undefined;
    const trial = run(() => new Promise((resolve) => (finish = resolve)));
    expect(await run(well)).toBe('circuit-open');
    finish(1);
    expect([await trial, await run(well), await run(well)]).toEqual(['ok', 'ok', 'ok']);
  });

  it('opens for another 60 seconds when the try fails', async () => {
    const { clock, run } = create();
    await open(run);
    clock.advance(60_000);
    expect(await run(down)).toBe('network');
    clock.advance(59_999);
    expect(await run(well)).toBe('circuit-open');
    clock.advance(1);
    expect(await run(well)).toBe('ok');
  });

  it('is tried again by the next when the try was aborted', async () => {
    const { clock, run } = create();
    await open(run);
    clock.advance(60_000);
    expect(await run(() => Promise.reject(new WikiError('aborted')))).toBe('aborted');
    expect(await run(well)).toBe('ok');
  });
});
