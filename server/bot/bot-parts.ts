import type { Clock, Log, PendingPage, Store, Wiki } from '../ports.ts';
import type { Dossier } from '../../shared/dossier.ts';
import type { PageVerdict } from '../../shared/verdict.ts';

/** What the bot works with. */
export interface BotParts {
  readonly store: Pick<Store, 'queue' | 'settings' | 'runs' | 'decisions'>;
  readonly wikiOf: (wikiId: string) => Wiki;
  /** The same reviewer as everywhere; pages in their order. */
  readonly review: (
    wikiId: string,
    pages: readonly PendingPage[],
    signal?: AbortSignal
  ) => AsyncIterable<{ verdict: PageVerdict; dossier: Dossier }>;
  /** Text of a message in a language, for edit summaries. */
  readonly translate: (language: string, key: string, params: readonly (string | number)[]) => string;
  /** A short id that nobody can guess, for matching a log entry with our row. */
  readonly newIntentId: () => string;
  readonly clock: Clock;
  readonly log: Log;
}
