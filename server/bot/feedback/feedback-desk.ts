import type { FeedbackDesk } from '../../ports.ts';
import { collectFeedback } from './collect-feedback.ts';
import type { FeedbackParts } from './feedback-parts.ts';

const dayMs = 86_400_000;

/** Where it is asked what became of the bot's approvals. */
export function createFeedbackDesk(parts: FeedbackParts): FeedbackDesk {
  const { store, wikiOf, clock } = parts;

  return {
    collect: (wiki, signal) => collectFeedback(wiki, parts, signal),

    async precision(wiki, days) {
      wikiOf(wiki);
      const precision = await store.feedback.precision(wiki, clock.now() - days * dayMs);
      return { ...precision, suspensions: await store.suspensions.current(wiki) };
    },

    async suspensions(wiki) {
      wikiOf(wiki);
      return store.suspensions.current(wiki);
    },

    async lift(wiki, lift) {
      wikiOf(wiki);
      return store.suspensions.lift(wiki, { ...lift, at: clock.now() });
    }
  };
}
