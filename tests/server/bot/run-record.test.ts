import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { countListeners } from '../../../server/bot/count-listeners.ts';
import { createRunRecord } from '../../../server/bot/run-record.ts';
import type { RunEvent, RunStep } from '../../../shared/run.ts';

const listed = (pages: number): RunStep => ({ step: 'listed', pages });
const ended: RunStep = {
  step: 'ended',
  outcome: 'done',
  failure: null,
  pagesJudged: 0,
  approved: 0,
  refused: 0,
  unknown: 0
};
const never = new AbortController().signal;

it('gives what was before and what comes, to everybody, in order', async () => {
  const record = createRunRecord<RunStep>(100);
  record.add(listed(1));
  const both = [read(record.follow(0, never)), read(record.follow(0, never))];
  record.add(listed(2));
  await Promise.resolve();
  record.add(ended);
  for (const events of await Promise.all(both)) {
    expect(events.map(({ id, event }) => [id, event])).toEqual([
      [1, 'listed'],
      [2, 'listed'],
      [3, 'ended']
    ]);
  }
});

it('goes on behind the event that a client has', async () => {
  const record = createRunRecord<RunStep>(100);
  for (const step of [listed(1), listed(2), ended]) record.add(step);
  expect((await read(record.follow(2, never))).map(({ id }) => id)).toEqual([3]);
  expect(await read(record.follow(3, never))).toEqual([]);
  expect(await read(record.follow(99, never))).toEqual([]);
});

it('says how many steps it has forgotten, and keeps no more than it may', async () => {
  const record = createRunRecord<RunStep>(10);
  for (let pages = 1; pages <= 25; pages += 1) record.add(listed(pages));
  record.add(ended);
  const events = await read(record.follow(0, never));
  expect(events[0]?.data).toEqual({ step: 'forgotten', steps: (events[1]?.id ?? 0) - 1 });
  expect(events.length).toBeLessThanOrEqual(11);
  expect(events.at(-1)?.id).toBe(26);
  expect(events.slice(1).map(({ id }) => id)).toEqual(
    events.slice(1).map((_, index) => 26 - events.length + 2 + index)
  );
});

it('ends when nobody listens any more', async () => {
  const record = createRunRecord<RunStep>(10);
  const leaving = new AbortController();
  const reading = read(record.follow(0, leaving.signal));
  leaving.abort();
  expect(await reading).toEqual([]);
});

async function read(events: AsyncIterable<RunEvent>): Promise<RunEvent[]> {
  const all: RunEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

it('leaves nothing on the signal of those who have read to the end, and counts them out', async () => {
  const record = createRunRecord<RunStep>(10);
  record.add(ended);
  const count = countListeners(1);
  const { signal } = new AbortController();
  for (let reader = 0; reader < 20; reader += 1) {
    const events = count.admit(record.follow(0, signal), signal);
    expect(events && (await read(events))).toHaveLength(1);
  }
  expect(getEventListeners(signal, 'abort')).toEqual([]);
  expect(count.admit(record.follow(0, signal), signal)).not.toBeNull();
  expect(count.admit(record.follow(0, signal), signal)).toBeNull();
});
