import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followStream, type Follower } from '../../../../server/bot/stream/follow-stream.ts';
import type { Clock, EventStream } from '../../../../server/ports.ts';
import { createEventStream } from '../../../../server/wiki/event-stream.ts';
import { startEventStream, type EventStreamServer } from '../../../support/event-stream-server.ts';
import { recordedLog, type RecordedLog } from '../../../support/recorded-log.ts';
import { asTheBotDoes, followCutStream, type Follow } from './cut-stream.ts';

describe('R26: over 60 cuts of the stream', () => {
  it('R26: no edit is lost and none is told of twice', async () => {
    const { connections, published, told, gaps } = await followCutStream(60, asTheBotDoes);
    expect(connections).toBeGreaterThanOrEqual(60);
    expect(published.length).toBeGreaterThan(400);
    expect([...told].sort()).toEqual([...published].sort());
    // One for each wiki, at the beginning.
    expect(gaps).toBe(2);
  });

  it('R26: negative control: who does not say where to go on loses edits', async () => {
    const { published, told } = await followCutStream(60, naively({ resumes: false }), 'sent');
    expect(published.filter((title) => !told.includes(title)).length).toBeGreaterThan(0);
  });

  it('R26: negative control: who does not know repeated events tells of edits twice', async () => {
    const { told } = await followCutStream(60, naively({ resumes: true }));
    expect(told.length).toBeGreaterThan(new Set(told).size);
  });
});

describe('a stream that is followed', () => {
  const begin = Date.parse('2026-03-01T12:00:00Z');
  let server: EventStreamServer;
  let follower: Follower | null = null;
  let log: RecordedLog;
  let told: string[];
  let clock: ReturnType<typeof manualClock>;
  let hear = (): void => undefined;

  beforeEach(async () => {
    server = await startEventStream(['eqiad'], () => 0);
    log = recordedLog();
    told = [];
    clock = manualClock(begin);
  });
  afterEach(async () => {
    await follower?.stop();
    await server.close();
  });

  it('is a gap at its beginning, and connected from then on', async () => {
    follow();
    expect(follower?.state()).toEqual({ connected: false, since: begin });
    clock.pass(5_000);
    await heard(1);
    expect(told).toEqual(['gap fiwiki']);
    expect(follower?.state()).toEqual({ connected: true, since: begin + 5_000 });
  });

  it('goes on behind the last event after a cut, without a gap', async () => {
    follow();
    await heard(1);
    publish('One', 0);
    await heard(2);
    const cutAt = clock.now();
    server.cutAll('end');
    await clock.slept(1);
    expect(follower?.state()).toEqual({ connected: false, since: cutAt });
    publish('Two', 500);
    clock.wake();
    await heard(3);
    expect(told).toEqual(['gap fiwiki', 'One', 'Two']);
    expect(server.positions[1]).toContain(String(begin));
  });

  it('is a gap after a break that is longer than what is worth reading again', async () => {
    follow();
    await heard(1);
    publish('One', 0);
    await heard(2);
    clock.pass(900_001);
    server.cutAll('end');
    await clock.slept(1);
    clock.wake();
    await heard(3);
    expect(told).toEqual(['gap fiwiki', 'One', 'gap fiwiki']);
    expect(server.positions).toEqual([null, null]);
  });

  it('is a gap when the server does not know the position any more', async () => {
    follow();
    await heard(1);
    publish('One', 0);
    await heard(2);
    server.refuseWith(400);
    server.cutAll('reset');
    await clock.slept(1);
    clock.wake();
    await clock.slept(2);
    server.refuseWith(null);
    clock.wake();
    await heard(3);
    expect(told.at(-1)).toBe('gap fiwiki');
    expect(server.positions.map((position) => position === null)).toEqual([true, false, true]);
  });

  it('keeps its position where the server is only out of order, and waits twice as long each time', async () => {
    follow();
    await heard(1);
    publish('One', 0);
    await heard(2);
    server.refuseWith(503);
    server.cutAll('end');
    for (const sleeps of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      await clock.slept(sleeps);
      clock.wake();
    }
    await clock.slept(11);
    expect(clock.sleeps).toEqual([1, 2, 4, 8, 16, 32, 64, 120, 120, 120, 120].map((s) => s * 1_000 * 0.75));
    expect(server.positions.slice(1).every((position) => position === server.positions[1])).toBe(true);
    expect(log.lines.every(({ message }) => message === 'the stream of changes was cut')).toBe(true);
    expect(log.lines.at(-1)?.data.code).toBe('http-status');
  });

  it('passes over canaries, other wikis, what is no edit, and what cannot be read', async () => {
    follow();
    await heard(1);
    server.publish('eqiad', { id: 'a', wiki: 'fiwiki', title: 'Canary', at: begin, domain: 'canary' });
    server.publish('eqiad', { id: 'b', wiki: 'dewiki', title: 'Other', at: begin });
    server.publish('eqiad', { id: 'c', wiki: 'fiwiki', title: 'Log', at: begin, type: 'log' });
    server.send('event: message\ndata: no JSON\n\ndata: {"meta":{}}\n\ndata:\n\nfoo: bar\n\n: comment\n\n');
    publish('Mine', 1);
    await heard(2);
    expect(told).toEqual(['gap fiwiki', 'Mine']);
  });

  it('is taken for dead when nothing comes, and cut when an event is too long', async () => {
    const timers: (() => void)[] = [];
    const startTimer = (_: number, fire: () => void) => {
      timers.push(fire);
      return () => undefined;
    };
    follow({ startTimer, mostCharacters: 1_000 });
    await heard(1);
    timers.at(-1)?.();
    await clock.slept(1);
    expect(log.lines.at(-1)?.data.code).toBe('timeout');
    clock.wake();
    await heard(2);
    server.send(`data: ${'x'.repeat(2_000)}`);
    await clock.slept(2);
    expect(log.lines.at(-1)?.data.code).toBe('too-large');
  });

  it('ends when asked, wherever it is', async () => {
    follow();
    await heard(1);
    await follower?.stop();
    follow();
    await follower?.stop();
    server.refuseWith(500);
    follow();
    await clock.slept(1);
    await follower?.stop();
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  function follow(options: object = {}): void {
    const stream = createEventStream({ url: server.url, userAgent: 'Seula/test (a@b.example)', ...options });
    const listener = {
      onEdit: (_: string, title: string) => void (told.push(title), hear()),
      onGap: (wikiId: string) => void (told.push(`gap ${wikiId}`), hear())
    };
    follower = followStream({ stream, wikiIds: ['fiwiki'], listener, clock, random: () => 0.5, log });
  }

  function publish(title: string, afterMs: number): void {
    server.publish('eqiad', { id: title, wiki: 'fiwiki', title, at: begin + afterMs });
  }

  async function heard(count: number): Promise<void> {
    while (told.length < count) await new Promise<void>((done) => (hear = done));
  }
});

/** Goes on only when told to: `slept` waits for the sleep with that number to begin, `wake` ends it. */
function manualClock(begin: number) {
  let now = begin;
  const sleeps: number[] = [];
  let end = (): void => undefined;
  let tell = (): void => undefined;
  const clock: Clock = {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((done, fail) => {
        sleeps.push(ms);
        signal?.addEventListener('abort', fail);
        end = () => {
          signal?.removeEventListener('abort', fail);
          done();
        };
        if (signal?.aborted) fail(new Error('aborted'));
        tell();
      })
  };
  return {
    ...clock,
    sleeps,
    pass: (ms: number) => void (now += ms),
    wake: () => end(),
    async slept(count: number) {
      while (sleeps.length < count) await new Promise<void>((done) => (tell = done));
    }
  };
}

/** What one would write first. */
function naively({ resumes }: { resumes: boolean }): Follow {
  return (stream: EventStream, listener) => {
    const ending = new AbortController();
    const work = async () => {
      for (let position: string | null = null; !ending.signal.aborted;) {
        try {
          for await (const message of await stream.open(position, ending.signal)) {
            if (resumes) position = message.position;
            if (message.edit && message.edit.domain !== 'canary' && message.edit.wiki !== 'dewiki') {
              listener.onEdit(message.edit.wiki, message.edit.title);
            }
          }
        } catch {
          // On it goes.
        }
      }
    };
    const working = work();
    return {
      async stop() {
        ending.abort();
        await working;
      }
    };
  };
}
