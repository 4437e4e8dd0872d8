import type { z } from 'zod';
import type { ReadOptions } from '../ports.ts';
import { BlockLogAnswer, ReviewLogAnswer, RightsLogAnswer } from './log-answer.ts';
import type { WikiClient } from './wiki-client.ts';

type BlockLogEvent = z.infer<typeof BlockLogAnswer>['query']['logevents'][number];
type ReviewLogEvent = z.infer<typeof ReviewLogAnswer>['query']['logevents'][number];
type RightsLogEvent = z.infer<typeof RightsLogAnswer>['query']['logevents'][number];

/** Events by type of log. Parts that the wiki hides or never recorded are null. */
export interface LogEvents {
  review: ReviewLogEvent;
  block: BlockLogEvent;
  rights: RightsLogEvent;
}

/** Which events: `title` is the page (for block and rights the user page), `user` who did it; `since` and `until` ISO 8601. */
export interface LogOptions<T extends keyof LogEvents> extends ReadOptions {
  type: T;
  action?: string;
  title?: string;
  user?: string;
  since?: string;
  until?: string;
  limit: number;
}

const MOST_AT_ONCE = 500;

/** Reads log events, newest first, at most `limit`. After a move the events of a page stay under its old title: compare `pageId`. */
export async function readLog<T extends keyof LogEvents>(
  client: WikiClient,
  options: LogOptions<T>
): Promise<LogEvents[T][]> {
  const { action, limit, signal, since, title, type, until, user } = options;
  const params = {
    list: 'logevents',
    ...(action === undefined ? { letype: type } : { leaction: `${type}/${action}` }),
    leprop: ['ids', 'title', 'type', 'user', 'userid', 'timestamp', 'comment', 'details'],
    letitle: title,
    leuser: user,
    lestart: until,
    leend: since,
    lelimit: Math.max(1, Math.min(limit, MOST_AT_ONCE))
  };
  const events: LogEvents[T][] = [];
  const answers = client.queryAll(params, ANSWERS[type], signal === undefined ? {} : { signal });
  for await (const answer of answers) {
    events.push(...answer.query.logevents);
    if (events.length >= limit) break;
  }
  return events.slice(0, limit);
}

const ANSWERS: { [T in keyof LogEvents]: z.ZodType<{ query: { logevents: LogEvents[T][] } }> } = {
  review: ReviewLogAnswer,
  block: BlockLogAnswer,
  rights: RightsLogAnswer
};
