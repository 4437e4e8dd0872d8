import type { Clock, EventStream, Log, StreamState, Wiki } from '../../ports.ts';
import { followStream, type ChangeListener } from './follow-stream.ts';
import { pollChanges } from './poll-changes.ts';

/** Where the bot hears of changes on its wikis within seconds; what it hears is a hint, the list of the queue the truth. */
export interface ChangeFeed {
  /** Tells of changes from now on. */
  start(listener: ChangeListener): ChangeWatch;
}

/** A feed that has been started. */
export interface ChangeWatch {
  /** Of the stream that tells of this wiki; null where there is none. */
  streamOf(wikiId: string): StreamState | null;
  stop(): Promise<void>;
}

/** What a feed is made of. */
export interface FeedParts {
  /** Null where no stream is to be followed. */
  readonly stream: EventStream | null;
  readonly wikis: readonly FedWiki[];
  readonly wikiOf: (wikiId: string) => Pick<Wiki, 'api'>;
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly log: Log;
}

/** A wiki, and whether the stream tells of it. */
export interface FedWiki {
  readonly id: string;
  readonly isStreamed: boolean;
}

/** Makes a feed: the stream for the wikis that it tells of, and polling for what no stream tells. */
export function createChangeFeed({ stream, wikis, wikiOf, clock, random, log }: FeedParts): ChangeFeed {
  const streamed = new Set(stream ? wikis.filter(({ isStreamed }) => isStreamed).map(({ id }) => id) : []);
  return {
    start(listener) {
      const follower =
        stream && streamed.size > 0
          ? followStream({ stream, wikiIds: [...streamed], listener, clock, random, log })
          : null;
      const streamOf = (id: string) => (follower && streamed.has(id) ? follower.state() : null);
      const pollers = wikis.map(({ id }) => {
        const hasStream = () => streamOf(id)?.connected ?? false;
        return pollChanges({ wikiId: id, wikiOf, hasStream, listener, clock, log });
      });
      return {
        streamOf,
        async stop() {
          await Promise.all([follower?.stop(), ...pollers.map(({ stop }) => stop())]);
        }
      };
    }
  };
}
