import { z } from 'zod';
import { PageRef } from './revision.ts';

/** A score, 0 to 1, or null where there is none. */
const Score = z.number().min(0).max(1).nullable();

/** What models said of one revision. */
export const RevisionScores = z.object({
  revisionId: z.number().int(),
  timestamp: z.iso.datetime(),
  /** Null when hidden. */
  user: z.string().nullable(),
  /** How likely it is that the edit will be undone, does damage, and was made in good faith. */
  revertRisk: Score,
  damaging: Score,
  goodfaith: Score
});
export type RevisionScores = z.infer<typeof RevisionScores>;

/** The models, by the names of their scores. */
export const ScoreName = z.enum(['revertRisk', 'damaging', 'goodfaith']);
export type ScoreName = z.infer<typeof ScoreName>;

/** What models said along a page's history. */
export const ScoreHistory = z.object({
  wiki: z.string(),
  page: PageRef,
  /** `no-models`: neither the wiki nor the companion has any; `unanswered`: there are, but none answered. */
  state: z.enum(['there', 'no-models', 'unanswered']),
  /** Models of which there is at least one score. */
  models: z.array(ScoreName),
  /** Oldest first. */
  revisions: z.array(RevisionScores),
  /** How many of these revisions have not been asked about yet; asking again goes on with them. */
  open: z.number().int()
});
export type ScoreHistory = z.infer<typeof ScoreHistory>;
