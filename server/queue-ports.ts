import type { QueueCounts } from '../shared/bot-status.ts';
import type { Decision, PageVerdict } from '../shared/verdict.ts';
import type { PendingPage } from './wiki-ports.ts';

/** What of a queue is asked for, and in which order; after the page that `after` names, by its place in that order. */
export interface QueueQuestion {
  decision?: Decision | 'unjudged';
  /** Id of a check that decided on the page or one of its edits. */
  check?: string;
  namespace?: number;
  /** Words that all stand in the title. */
  words?: string;
  sort: 'age' | 'title' | 'verdict' | 'size';
  descending: boolean;
  after?: { key: string | number; pageId: number };
  limit: number;
}

/** A page that waits. */
export interface QueuedPage extends PendingPage {
  verdict: PageVerdict | null;
  /** Authors of what waits, as far as anybody has looked, each once, in order of their edits. */
  authors: (string | null)[];
  /** Its place in the order that was asked for. */
  key: string | number;
}

/** Some pages of a queue, and how many there are that fit. */
export interface QueuePart {
  pages: QueuedPage[];
  total: number;
}

/** The queue of a wiki as it was last listed. */
export interface QueueStore {
  /** Replaces the queue: pages not in the list are no longer pending. */
  replace(wiki: string, pages: readonly PendingPage[], listedAt: number): Promise<void>;
  /** Takes one page out of the queue, or puts its new state in. */
  update(wiki: string, pageId: number, page: PendingPage | null): Promise<void>;
  counts(wiki: string): Promise<QueueCounts>;
  /** A part of the queue as it is asked for, each page with its newest verdict where that is of what waits now. */
  list(wiki: string, asked: QueueQuestion): Promise<QueuePart>;
  /** Time since which the oldest page waits, epoch ms; null when the queue is empty. */
  oldest(wiki: string): Promise<number | null>;
}
