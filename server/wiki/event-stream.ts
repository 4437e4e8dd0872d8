import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { z } from 'zod';
import type { EventStream, StreamedEdit, StreamMessage } from '../ports.ts';
import { cancelWith } from './cancel-with.ts';
import { WikiError } from './wiki-error.ts';

/** What a client of a stream of recent changes is made of. */
export interface EventStreamOptions {
  /** Such as https://stream.wikimedia.org/v2/stream/mediawiki.recentchange */
  url: string;
  /** Must say how to reach the operator. */
  userAgent: string;
  fetch?: typeof globalThis.fetch;
  /** A connection that brings nothing for so long is taken for dead. */
  silenceMs?: number;
  /** Longest event, in characters. */
  mostCharacters?: number;
  /** Runs `fire` after so many milliseconds of real time; gives what stops it. */
  startTimer?: (ms: number, fire: () => void) => () => void;
}

/**
 * Creates a client of recent changes as server-sent events (https://wikitech.wikimedia.org/wiki/Event_Platform/EventStreams_HTTP_Service).
 * Each call of `open` is one connection; who follows the stream connects again.
 */
export function createEventStream(options: EventStreamOptions): EventStream {
  const { url, userAgent, fetch = globalThis.fetch, startTimer = startRealTimer } = options;
  const { silenceMs = 60_000, mostCharacters = 1024 * 1024 } = options;

  return {
    async open(position, signal) {
      const watch = watchSilence(silenceMs, startTimer, signal);
      try {
        const response = await fetch(url, {
          headers: {
            accept: 'text/event-stream',
            'user-agent': userAgent,
            ...(position !== null && { 'last-event-id': position })
          },
          redirect: 'error',
          signal: watch.signal
        });
        const body = await checked(response);
        return read(body, watch);
      } catch (fault) {
        watch.end();
        throw watch.explain(fault);
      }
    }
  };

  async function* read(body: ReadableStream<Uint8Array>, watch: Watch): AsyncGenerator<StreamMessage> {
    const arrived: StreamMessage[] = [];
    let tooLarge = false;
    const parser = createParser({
      maxBufferSize: mostCharacters,
      onEvent: (message) => arrived.push(toMessage(message)),
      onError: ({ type }) => {
        tooLarge ||= type === 'max-buffer-size-exceeded';
      }
    });
    const decoder = new TextDecoder();
    const reader = body.getReader();
    const unwatch = cancelWith(reader, watch.signal);
    try {
      for (;;) {
        const { done, value } = await reader.read();
        watch.signal.throwIfAborted();
        if (done) return;
        watch.heard();
        parser.feed(decoder.decode(value, { stream: true }));
        yield* arrived.splice(0);
        if (tooLarge) throw new WikiError('too-large');
      }
    } catch (fault) {
      throw watch.explain(fault);
    } finally {
      watch.end();
      unwatch();
    }
  }
}

async function checked(response: Response): Promise<ReadableStream<Uint8Array>> {
  const { ok, status, body, headers } = response;
  if (ok && body && headers.get('content-type')?.startsWith('text/event-stream') === true) return body;
  await body?.cancel();
  throw ok ? new WikiError('malformed', { path: 'content-type' }) : new WikiError('http-status', { status });
}

const RecentChange = z.object({
  meta: z.object({ id: z.string().min(1).max(200), domain: z.string().max(200) }),
  wiki: z.string().max(64),
  type: z.string(),
  title: z.string().min(1).max(512)
});

function toMessage({ id, data }: EventSourceMessage): StreamMessage {
  return { position: id === undefined || id === '' ? null : id, edit: toEdit(data) };
}

function toEdit(data: string): StreamedEdit | null {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return null;
  }
  const parsed = RecentChange.safeParse(value);
  if (!parsed.success) return null;
  const { meta, wiki, type, title } = parsed.data;
  return type === 'edit' || type === 'new' ? { id: meta.id, domain: meta.domain, wiki, title } : null;
}

interface Watch {
  readonly signal: AbortSignal;
  heard(): void;
  end(): void;
  /** What a failure was about: the connection itself, silence, or being asked to end. */
  explain(fault: unknown): WikiError;
}

function watchSilence(
  silenceMs: number,
  startTimer: NonNullable<EventStreamOptions['startTimer']>,
  asked: AbortSignal
): Watch {
  const stop = new AbortController();
  let isSilent = false;
  const leave = () => stop.abort();
  const start = () =>
    startTimer(silenceMs, () => {
      isSilent = true;
      stop.abort();
    });
  let stopTimer = start();
  if (asked.aborted) stop.abort();
  asked.addEventListener('abort', leave, { once: true });
  return {
    signal: stop.signal,
    heard() {
      stopTimer();
      stopTimer = start();
    },
    end() {
      stopTimer();
      asked.removeEventListener('abort', leave);
      // What was not read to its end is let go.
      stop.abort();
    },
    explain(fault) {
      if (fault instanceof WikiError) return fault;
      if (asked.aborted) return new WikiError('aborted');
      return isSilent ? new WikiError('timeout', { timeoutMs: silenceMs }) : new WikiError('network');
    }
  };
}

function startRealTimer(ms: number, fire: () => void): () => void {
  const timer = setTimeout(fire, ms);
  return () => clearTimeout(timer);
}
