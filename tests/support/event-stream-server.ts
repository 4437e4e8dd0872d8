import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A change to be published. `at`: epoch ms; changes of one topic need not be in order of time. */
export interface PublishedChange {
  readonly id: string;
  readonly wiki: string;
  readonly title: string;
  readonly at: number;
  readonly type?: string;
  readonly domain?: string;
}

/** How one connection ends: after so many bytes, by an orderly end or as if a cable was pulled. */
export interface Cut {
  readonly afterBytes: number;
  readonly how: 'end' | 'reset';
}

/** A stream of events on this machine that behaves as Wikimedia's does. */
export interface EventStreamServer {
  readonly url: string;
  /** What each connection asked to go on behind; null where it asked for nothing. */
  readonly positions: (string | null)[];
  publish(topic: string, change: PublishedChange): void;
  /** Sends bytes as they are to everybody who is connected. */
  send(text: string): void;
  /** Ends all connections. */
  cutAll(how: Cut['how']): void;
  /** Answers connections from now on with this status instead; null streams again. */
  refuseWith(status: number | null): void;
  /** Resolves when as many connections are open. */
  connected(count: number): Promise<void>;
  /** Resolves when a connection has been sent all that there is, and was not cut. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

interface Topic {
  readonly name: string;
  readonly events: { readonly at: number; readonly data: string }[];
}

/**
 * Starts one with these topics. A position names a time for each topic, and a connection goes on with the first event that
 * is not older: some events come twice. Topics take turns as `random` (0 up to 1) says.
 */
export async function startEventStream(
  topicNames: readonly string[],
  random: () => number,
  cutOf: (connection: number) => Cut | null = () => null
): Promise<EventStreamServer> {
  const topics: Topic[] = topicNames.map((name) => ({ name, events: [] }));
  const positions: (string | null)[] = [];
  const open = new Set<Connection>();
  const waiting: { count: number; tell: () => void }[] = [];
  let refusal: number | null = null;
  let tellIdle = (): void => undefined;
  const idle = new Promise<void>((done) => (tellIdle = done));

  const server = createServer((request, response) => {
    const given = request.headers['last-event-id'];
    const position = typeof given === 'string' ? given : null;
    positions.push(position);
    if (refusal !== null) {
      response.writeHead(refusal).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    response.write(':ok\n\n');
    const connection = connect(topics, position, random, response, cutOf(positions.length - 1));
    open.add(connection);
    response.on('close', () => open.delete(connection));
    for (const one of waiting) if (open.size >= one.count) one.tell();
    connection.pump();
    if (positions.length > 1 && !connection.isCut()) tellIdle();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/v2/stream/mediawiki.recentchange`,
    positions,
    publish(topicName, change) {
      const { id, wiki, title, at, type = 'edit', domain = 'fi.wikipedia.org' } = change;
      const data = JSON.stringify({
        meta: { id, domain, dt: new Date(at).toISOString() },
        type,
        wiki,
        title
      });
      topics.find(({ name }) => name === topicName)?.events.push({ at, data });
      for (const connection of open) connection.pump();
    },
    send: (text) => open.forEach(({ response }) => response.write(text)),
    cutAll: (how) => open.forEach(({ response }) => cut(response, how)),
    refuseWith: (status) => {
      refusal = status;
    },
    connected: (count) =>
      open.size >= count
        ? Promise.resolve()
        : new Promise((tell) => {
            waiting.push({ count, tell });
          }),
    idle: () => idle,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      })
  };
}

interface Connection {
  readonly response: ServerResponse;
  /** Sends what has not been sent. */
  pump(): void;
  isCut(): boolean;
}

function connect(
  topics: readonly Topic[],
  position: string | null,
  random: () => number,
  response: ServerResponse,
  end: Cut | null
): Connection {
  const next = new Map(topics.map((topic) => [topic.name, startOf(topic, position)]));
  const times = new Map(topics.map((topic) => [topic.name, timeIn(position, topic.name)]));
  let bytes = 0;
  let isCut = false;

  function pump(): void {
    for (let left = withMore(); left.length > 0 && !isCut; left = withMore()) {
      const topic = left[Math.floor(random() * left.length)];
      const offset = next.get(topic?.name ?? '') ?? 0;
      const event = topic?.events[offset];
      if (!topic || !event) return;
      next.set(topic.name, offset + 1);
      times.set(topic.name, event.at);
      write(`event: message\nid: ${JSON.stringify(positionNow())}\ndata: ${event.data}\n\n`);
    }
  }

  function write(text: string): void {
    const whole = Buffer.from(text);
    const room = end ? Math.max(0, end.afterBytes - bytes) : whole.length;
    bytes += whole.length;
    if (end === null || room >= whole.length) {
      response.write(whole);
      return;
    }
    isCut = true;
    response.write(whole.subarray(0, room), () => cut(response, end.how));
  }

  function withMore(): Topic[] {
    return topics.filter(({ name, events }) => (next.get(name) ?? 0) < events.length);
  }

  function positionNow(): object[] {
    return [...times].map(([topic, timestamp]) => ({
      topic,
      partition: 0,
      ...(timestamp === null ? { offset: next.get(topic) } : { timestamp })
    }));
  }

  return { response, pump, isCut: () => isCut };
}

/** Without a position only what comes from now on is sent. */
function startOf({ name, events }: Topic, position: string | null): number {
  const place = placeIn(position, name);
  if (place?.offset !== undefined) return place.offset;
  const time = place?.timestamp;
  if (time === undefined) return events.length;
  const first = events.findIndex(({ at }) => at >= time);
  return first === -1 ? events.length : first;
}

function timeIn(position: string | null, topic: string): number | null {
  return placeIn(position, topic)?.timestamp ?? null;
}

function placeIn(
  position: string | null,
  topic: string
): { offset?: number; timestamp?: number } | undefined {
  const places = JSON.parse(position ?? '[]') as { topic: string; offset?: number; timestamp?: number }[];
  return places.find((place) => place.topic === topic);
}

function cut(response: ServerResponse, how: Cut['how']): void {
  if (how === 'reset') response.socket?.resetAndDestroy();
  else response.end();
}
