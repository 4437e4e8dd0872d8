import { describe, expect, it } from 'vitest';
import { createGate } from '../../../gadget/api/gate.ts';
import { createVerdictBoard } from '../../../gadget/state/verdict-board.ts';
import type { VerdictEntry } from '../../../shared/verdict-list.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { aRevision, aVerdict } from '../support/verdict-fixture.ts';

const judged = (key: string, fresh = true): VerdictEntry => ({
  key,
  state: 'judged',
  fresh,
  verdict: aVerdict([aRevision(5)])
});

function setUp(answer: (key: string, request: number) => VerdictEntry | Error) {
  const clock = createFakeClock();
  const gate = createGate(clock);
  const controller = new AbortController();
  const requests: { at: number; keys: string[] }[] = [];
  let underWay = 0;
  let most = 0;
  const ask = async (keys: string[]) => {
    requests.push({ at: clock.now(), keys });
    const request = requests.length;
    underWay += 1;
    most = Math.max(most, underWay);
    await Promise.resolve();
    underWay -= 1;
    const answers = keys.map((key) => answer(key, request));
    const fault = answers.find((one) => one instanceof Error);
    if (fault) {
      gate.failed(clock.now(), 0);
      throw fault;
    }
    gate.succeeded();
    return { verdicts: answers as VerdictEntry[] };
  };
  const board = createVerdictBoard({ ask, gate, clock, signal: controller.signal });
  return { board, clock, requests, controller, mostAtOnce: () => most };
}

const titles = Array.from({ length: 60 }, (_, index) => `Page ${index}`);

describe('verdict board', () => {
  it('asks for what is seen first, 25 at a time, one request after another', async () => {
    const { board, clock, requests, mostAtOnce } = setUp((key) => judged(key));
    board.want(titles, 'unseen');
    board.want(titles.slice(40, 45), 'seen');
    await clock.pass(100);
    expect(requests.map(({ keys }) => keys.length)).toEqual([25, 25, 10]);
    expect(requests[0]?.keys.slice(0, 5)).toEqual(titles.slice(40, 45));
    expect(new Set(requests.flatMap(({ keys }) => keys)).size).toBe(60);
    expect(mostAtOnce()).toBe(1);
    expect(board.entry('Page 3').get().state).toBe('judged');
  });

  it('asks for nothing twice that is known', async () => {
    const { board, clock, requests } = setUp((key) => judged(key));
    board.want(['A'], 'seen');
    await clock.pass(100);
    board.want(['A'], 'seen');
    board.want(['A'], 'unseen');
    await clock.pass(600_000);
    expect(requests).toHaveLength(1);
  });

  it('asks again after 2, 4, 8 ... seconds while a verdict is being made, and gives up in the end', async () => {
    const { board, clock, requests } = setUp((key) => ({ key, state: 'judging' }));
    board.want(['A'], 'seen');
    await clock.pass(20_000);
    const waits = requests.map(({ at }) => Math.round(at / 1000));
    expect(waits).toEqual([0, 2, 6, 14]);
    await clock.pass(3_600_000);
    expect(requests.length).toBeLessThanOrEqual(13);
    expect(board.entry('A').get().state).toBe('judging');
  });

  it('shows a verdict that is not fresh, and replaces it', async () => {
    const { board, clock, requests } = setUp((key, request) => judged(key, request > 1));
    board.want(['A'], 'seen');
    await clock.pass(1_000);
    expect(board.entry('A').get()).toMatchObject({ state: 'judged', fresh: false });
    await clock.pass(10_000);
    expect(board.entry('A').get()).toMatchObject({ state: 'judged', fresh: true });
    expect(requests).toHaveLength(2);
  });

  it('R33: never asks sooner than 30 seconds after a failure, and then goes on where it was', async () => {
    const { board, clock, requests } = setUp((key, request) =>
      request === 1 ? new Error('down') : judged(key)
    );
    board.want(titles.slice(0, 30), 'seen');
    await clock.pass(29_000);
    expect(requests).toHaveLength(1);
    expect(board.entry('Page 0').get().state).toBe('no-answer');
    await clock.pass(5_000);
    expect(requests.length).toBeGreaterThan(1);
    expect(board.entry('Page 0').get().state).toBe('judged');
    expect(board.entry('Page 29').get().state).toBe('judged');
  });

  it('stops for good when it is undone', async () => {
    const { board, clock, requests, controller } = setUp((key) => ({ key, state: 'judging' }));
    board.want(['A'], 'seen');
    await clock.pass(1_000);
    controller.abort();
    await clock.pass(600_000);
    expect(requests).toHaveLength(1);
  });
});

describe('a refreshed board', () => {
  it('asks once more for what was answered, and shows it until the new answer is there', async () => {
    const { board, clock, requests } = setUp((key, request) =>
      request === 1 ? judged(key) : { key, state: 'not-pending' }
    );
    board.want(['a', 'b'], 'seen');
    await clock.pass(100);
    board.refresh();
    expect(board.entry('a').get().state).toBe('judged');
    await clock.pass(100);
    expect(requests.map(({ keys }) => keys)).toEqual([
      ['a', 'b'],
      ['a', 'b']
    ]);
    expect(board.entry('a').get().state).toBe('not-pending');
    board.refresh();
    await clock.pass(100);
    expect(requests).toHaveLength(2);
  });

  it('keeps what is known when there is no answer', async () => {
    const { board, clock } = setUp((key, request) => (request === 1 ? judged(key) : new Error('down')));
    board.want(['a'], 'seen');
    await clock.pass(100);
    board.refresh();
    await clock.pass(100);
    expect(board.entry('a').get().state).toBe('judged');
  });
});
