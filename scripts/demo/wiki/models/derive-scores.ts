import type { Revision } from '../model/types.ts';

/** A model by the name that the tables of scores have. */
export type ScoredBy = 'revertrisk' | 'damaging' | 'goodfaith';

/**
 * What a model says of an edit: the score that the edit was made with, else, for edits made without any, a harmless one
 * that follows from the text. Null where the edit was made with the scores of other models only.
 */
export function scoreOf(revision: Revision, model: ScoredBy): number | null {
  if (revision.scores) return revision.scores[model] ?? null;
  const share = Number.parseInt(revision.sha1.slice(0, 6), 16) / 0xffffff;
  const derived = { revertrisk: share * 0.4, damaging: share * 0.08, goodfaith: 1 - share * 0.07 };
  return Math.round(derived[model] * 10_000) / 10_000;
}
