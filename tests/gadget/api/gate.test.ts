import { expect, it } from 'vitest';
import { createGate } from '../../../gadget/api/gate.ts';

function setUp() {
  let now = 1_000_000;
  const gate = createGate({ now: () => now });
  return { gate, pass: (ms: number) => (now += ms), now: () => now };
}

it('closes for 30 seconds, then longer, at most five minutes', () => {
  const { gate, pass, now } = setUp();
  const waits = Array.from({ length: 6 }, () => {
    gate.failed(now(), 0);
    const wait = gate.closedFor();
    pass(wait);
    return wait / 1000;
  });
  expect(waits).toEqual([30, 60, 120, 240, 300, 300]);
});

it('counts requests that were under way together as one failure', () => {
  const { gate, pass, now } = setUp();
  const sentAt = now();
  gate.failed(sentAt, 0);
  pass(500);
  gate.failed(sentAt, 0);
  expect(gate.closedFor()).toBe(30_000);
});

it('waits as long as the companion asks', () => {
  const { gate, now } = setUp();
  gate.failed(now(), 900_000);
  expect(gate.closedFor()).toBe(900_000);
});

it('opens with the first answer', () => {
  const { gate, now } = setUp();
  gate.failed(now(), 0);
  expect(gate.reachable.get()).toBe(false);
  gate.succeeded();
  expect([gate.reachable.get(), gate.closedFor()]).toEqual([true, 0]);
});
