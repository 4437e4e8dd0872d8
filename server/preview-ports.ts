import type { Impact, KnownOutcome, Preview, PreviewEvent, PreviewOrder } from '../shared/impact.ts';
import type { FieldFault } from './settings-ports.ts';

/** A stored verdict as it lies in the database, with which of its edits are to be counted. */
export interface StoredReview {
  readonly verdictId: number;
  /** Edits that no newer verdict judges. */
  readonly revisionIds: readonly number[];
}

/** Its documents, still packed. */
export interface PackedReview extends StoredReview {
  readonly document: string;
  /** Packed dossier; null where it is gone. */
  readonly body: Uint8Array | null;
}

/** What happened to an edit on the wiki; times in epoch milliseconds, null: not known to have happened. */
export interface RevisionOutcome {
  readonly revisionId: number;
  readonly approvedAt: number | null;
  readonly unapprovedAt: number | null;
  readonly revertedAt: number | null;
}

/** Verdicts of the past, and what people did about the edits that they judge. */
export interface ReviewHistoryStore {
  /** The newest verdict on each edit judged since then (epoch ms), by verdict, newest first; at most so many edits. */
  since(wiki: string, time: number, mostRevisions: number): Promise<StoredReview[]>;
  read(reviews: readonly StoredReview[]): Promise<PackedReview[]>;
  outcomes(wiki: string, revisionIds: readonly number[]): Promise<Map<number, KnownOutcome>>;
  /** Edits judged since then that were not taken back yet, neither judged nor looked up after `lookedBefore`; oldest look first. */
  openRevisions(
    wiki: string,
    of: { since: number; lookedBefore: number; limit: number }
  ): Promise<{ revisionId: number; pageId: number; stableRevisionId: number }[]>;
  /** Keeps what is known now; what was known before stays where nothing newer is. */
  learnOutcomes(wiki: string, outcomes: readonly RevisionOutcome[], lookedAt: number): Promise<void>;
}

/** Why there is no preview. */
export type PreviewRefusal =
  | {
      readonly why:
        'no-such-preview' | 'preview-under-way' | 'too-many-previews' | 'too-many-listeners' | 'closing';
    }
  | { readonly why: 'settings-refused'; readonly faults: readonly FieldFault[] };

/** Where draft settings are tried on stored evidence. One at a time a wiki; the wiki is not asked for anything. */
export interface PreviewDesk {
  start(wiki: string, order: PreviewOrder): Promise<Preview | PreviewRefusal>;
  find(id: string): Preview | PreviewRefusal;
  cancel(id: string): Preview | PreviewRefusal;
  follow(
    id: string,
    behind: number,
    signal: AbortSignal
  ): { events: AsyncIterable<PreviewEvent> } | PreviewRefusal;
}

/** What is told while impact is measured; `signal` ends it. */
export interface ImpactProgress {
  readonly signal: AbortSignal;
  onProgress(done: number, of: number): void;
}

export type { Impact };
