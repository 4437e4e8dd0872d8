import { describe, expect, it } from 'vitest';
import { Refused, Unreachable, type Client } from '../../../gadget/api/client.ts';
import { createGate } from '../../../gadget/api/gate.ts';
import { createStore } from '../../../gadget/state/store.ts';
import { watchBot } from '../../../gadget/state/watch-bot.ts';
import { refreshVerdicts } from '../../../gadget/state/refresh-verdicts.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { aBotStatus } from '../support/verdict-fixture.ts';

const pass = aBotStatus().lastPass!;

function setUp(answer: () => ReturnType<typeof aBotStatus> | Error = aBotStatus, seen = true) {
  const clock = createFakeClock();
  const gate = createGate(clock);
  const isSeen = createStore(seen);
  const asked: number[] = [];
  const controller = new AbortController();
  const botStatus = () => {
    asked.push(clock.now() / 1000);
    const found = answer();
    if (found instanceof Unreachable) gate.failed(clock.now(), 0);
    return found instanceof Error ? Promise.reject(found) : Promise.resolve(found);
  };
  const client = { gate, botStatus } as Pick<Client, 'gate' | 'botStatus'> as Client;
  const bot = watchBot(client, clock, controller.signal, isSeen);
  return { clock, isSeen, asked, bot, controller };
}

describe('the state of the bot', () => {
  it('is asked for every minute', async () => {
    const { clock, asked } = setUp();
    await clock.pass(180_000);
    expect(asked).toEqual([0, 60, 120, 180]);
  });

  it('is asked for every quarter of a minute during a pass', async () => {
    let answers = 0;
    const busy = aBotStatus({ lastPass: { ...pass, endedAt: null, outcome: null } });
    const { clock, asked } = setUp(() => ((answers += 1) < 3 ? busy : aBotStatus()));
    await clock.pass(100_000);
    expect(asked).toEqual([0, 15, 30, 90]);
  });

  it('is not asked for while nobody looks, and at once when somebody does', async () => {
    const { clock, asked, isSeen } = setUp(aBotStatus, false);
    await clock.pass(300_000);
    expect(asked).toEqual([]);
    isSeen.set(true);
    await clock.pass(10_000);
    isSeen.set(false);
    isSeen.set(true);
    await clock.pass(10_000);
    expect(asked).toEqual([300]);
    isSeen.set(false);
    await clock.pass(20_000);
    isSeen.set(true);
    await clock.pass(0);
    expect(asked).toEqual([300, 340]);
  });

  it('is not asked for sooner than the gate allows', async () => {
    const { clock, asked, isSeen } = setUp(() => new Unreachable('down'));
    await clock.pass(10_000);
    isSeen.set(false);
    await clock.pass(15_000);
    isSeen.set(true);
    await clock.pass(175_000);
    expect(asked).toEqual([0, 30, 90]);
  });

  it('is not asked for again where the wiki is not served, nor after the end', async () => {
    const refused = setUp(() => new Refused(404, { code: 'no-such-wiki' }));
    await refused.clock.pass(300_000);
    expect(refused.asked).toEqual([0]);
    const ended = setUp();
    await ended.clock.pass(1_000);
    ended.controller.abort();
    await ended.clock.pass(300_000);
    expect(ended.asked).toEqual([0]);
  });
});

describe('verdicts', () => {
  function watched() {
    const clock = createFakeClock();
    const bot = createStore<ReturnType<typeof aBotStatus> | 'asking'>('asking');
    const isSeen = createStore(true);
    let refreshed = 0;
    refreshVerdicts({ refresh: () => (refreshed += 1) }, bot, isSeen, clock);
    return { clock, bot, isSeen, refreshed: () => refreshed };
  }

  it('are asked for anew when the bot has accepted something or ended a pass, and not otherwise', () => {
    const { bot, refreshed } = watched();
    bot.set(aBotStatus());
    bot.set(aBotStatus({ heartbeatAgeMs: 1 }));
    expect(refreshed()).toBe(0);
    bot.set(aBotStatus({ lastPass: { ...pass, runId: 8, endedAt: null, approved: 0 } }));
    bot.set(aBotStatus({ lastPass: { ...pass, runId: 8, endedAt: null, approved: 1 } }));
    bot.set(aBotStatus({ lastPass: { ...pass, runId: 8, approved: 1 } }));
    expect(refreshed()).toBe(3);
  });

  it('are asked for anew when somebody comes back to the page, though not all the time', async () => {
    const { clock, isSeen, refreshed } = watched();
    const leaveAndComeBack = () => {
      isSeen.set(false);
      isSeen.set(true);
    };
    leaveAndComeBack();
    expect(refreshed()).toBe(0);
    await clock.pass(20_000);
    leaveAndComeBack();
    leaveAndComeBack();
    expect(refreshed()).toBe(1);
  });
});
