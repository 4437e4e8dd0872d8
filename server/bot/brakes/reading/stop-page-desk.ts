import type { Clock, StopPageAnswer, Wiki } from '../../../ports.ts';

/** The longest time, in milliseconds, for which what a stop page said is believed. */
export const stopPageHoldsMs = 60_000;

/** What a stop page said; `fresh` is false where that is too long ago to go by. */
export interface StopPageReading extends StopPageAnswer {
  readonly fresh: boolean;
}

/** Reads stop pages, and remembers for a minute what they said. */
export interface StopPageDesk {
  /** What was read within the last minute, else a new reading. */
  known(wikiId: string, title: string): Promise<StopPageReading>;
  read(wikiId: string, title: string): Promise<StopPageReading>;
}

/**
 * Creates a desk. The age of an answer counts from before the question, so that a slow answer is an old one; an answer
 * from longer before the newest one than a minute, by the wiki's clock, is an old one too.
 */
export function createStopPageDesk(parts: {
  readonly wikiOf: (wikiId: string) => Pick<Wiki, 'readStopPage'>;
  readonly clock: Pick<Clock, 'now'>;
}): StopPageDesk {
  const kept = new Map<string, { askedAt: number; answer: StopPageAnswer; isOld: boolean }>();
  const newest = new Map<string, number>();

  async function read(wikiId: string, title: string): Promise<StopPageReading> {
    const key = keyOf(wikiId, title);
    kept.delete(key);
    const askedAt = parts.clock.now();
    const answer = await parts.wikiOf(wikiId).readStopPage(title);
    const last = Math.max(newest.get(wikiId) ?? answer.answeredAt, answer.answeredAt);
    newest.set(wikiId, last);
    kept.set(key, { askedAt, answer, isOld: last - answer.answeredAt > stopPageHoldsMs });
    return reading(key) ?? { ...answer, fresh: false };
  }

  function reading(key: string): StopPageReading | null {
    const one = kept.get(key);
    if (!one) return null;
    const age = parts.clock.now() - one.askedAt;
    // A clock that was set back says nothing about the age.
    return { ...one.answer, fresh: !one.isOld && age >= 0 && age <= stopPageHoldsMs };
  }

  return {
    read,
    async known(wikiId, title) {
      const last = reading(keyOf(wikiId, title));
      return last?.fresh ? last : read(wikiId, title);
    }
  };
}

function keyOf(wikiId: string, title: string): string {
  return JSON.stringify([wikiId, title]);
}
