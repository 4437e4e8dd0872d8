import { followStream } from '../../../../server/bot/stream/follow-stream.ts';
import type { Clock, EventStream } from '../../../../server/ports.ts';
import { createEventStream } from '../../../../server/wiki/event-stream.ts';
import { startEventStream, type EventStreamServer } from '../../../support/event-stream-server.ts';
import { recordedLog } from '../../../support/recorded-log.ts';

/** What came through a stream that was cut so many times. */
export interface CutStream {
  readonly connections: number;
  /** Titles of edits on wikis served, one each, as published. */
  readonly published: readonly string[];
  /** Titles as they were told of. */
  readonly told: readonly string[];
  readonly gaps: number;
}

/** Follows a stream: tells of each edit, and ends when asked. */
export type Follow = (
  stream: EventStream,
  listener: { onEdit(wikiId: string, title: string): void; onGap(wikiId: string): void }
) => { stop(): Promise<void> };

/** How the bot follows it; the times between connections pass at once. */
export const asTheBotDoes: Follow = (stream, listener) =>
  followStream({
    stream,
    listener,
    wikiIds: ['fiwiki', 'plwiki'],
    clock: timelessClock(),
    random: () => 0.5,
    log: recordedLog()
  });

const topics = ['eqiad.mediawiki.recentchange', 'codfw.mediawiki.recentchange'];
const begin = Date.parse('2026-03-01T12:00:00Z');

/**
 * Has a stream with two data centres followed that is cut so many times, each time somewhere within the bytes of an event.
 * Ends when the last edits have been told of, or (`sent`) when the follower has got all that it asked for.
 */
export async function followCutStream(
  cuts: number,
  follow: Follow,
  until: 'told' | 'sent' = 'told'
): Promise<CutStream> {
  const random = randomFrom(cuts);
  const published: string[] = [];
  const publish = (count: number) => {
    for (let left = count; left > 0; left -= 1) published.push(...publishOne(server, random));
  };
  const server = await startEventStream(topics, random, (connection) => {
    if (connection === 0) return { afterBytes: 2_000, how: 'end' };
    if (connection < cuts) publish(eventsAtOnce);
    if (connection === cuts) published.push(...publishLast(server));
    const afterBytes = 1_000 + Math.floor(random() * 3_000);
    return connection < cuts ? { afterBytes, how: random() < 0.5 ? 'end' : 'reset' } : null;
  });
  const told: string[] = [];
  let gaps = 0;
  let allTold = (): void => undefined;
  const whole = new Promise<void>((done) => (allTold = done));
  const stream = createEventStream({ url: server.url, userAgent: 'Seula/test (https://seula.example)' });
  const follower = follow(stream, {
    onEdit(_, title) {
      told.push(title);
      if (topics.every((topic) => told.includes(lastTitle(topic)))) allTold();
    },
    onGap() {
      gaps += 1;
    }
  });
  try {
    await server.connected(1);
    publish(eventsAtOnce);
    await (until === 'told' ? whole : server.idle());
    await follower.stop();
    return { connections: server.positions.length, published, told, gaps };
  } finally {
    await server.close();
  }
}

/** More bytes than any connection but the last one lets through. */
const eventsAtOnce = 20;

let number = 0;

/** Gives the title, where it is an edit of a wiki that is served. */
function publishOne(server: EventStreamServer, random: () => number): string[] {
  number += 1;
  // Events of one topic come up to a second late.
  const at = begin + number * 400 - Math.floor(random() * 1_000);
  const wiki = ['dewiki', 'fiwiki', 'plwiki'][Math.floor(random() * 3)] ?? '';
  const change = { id: `id-${number}`, wiki, title: `Page ${number}`, at };
  const topic = topics[random() < 0.5 ? 0 : 1] ?? '';
  const kind = random();
  if (kind < 0.05) server.publish(topic, { ...change, domain: 'canary' });
  else if (kind < 0.1) server.publish(topic, { ...change, type: 'log' });
  else server.publish(topic, change);
  if (kind > 0.9) server.publish(topic, change);
  return kind < 0.1 || wiki === 'dewiki' ? [] : [change.title];
}

function publishLast(server: EventStreamServer): string[] {
  return topics.map((topic) => {
    const title = lastTitle(topic);
    server.publish(topic, { id: title, wiki: 'fiwiki', title, at: begin + (number + 100) * 400 });
    return title;
  });
}

function lastTitle(topic: string): string {
  return `The last edit (${topic})`;
}

/** Waiting is over at once, and time goes on by it. */
function timelessClock(): Clock {
  let now = begin;
  return {
    now: () => now,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      now += ms / 100;
    }
  };
}

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
