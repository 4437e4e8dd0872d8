import { z } from 'zod';
import { Dossier } from './dossier.ts';
import { Decision } from './verdict.ts';

/** What a person says of one pending edit of a case, and what the verdict on it should be. */
export const ExpectedEdit = z.strictObject({
  revisionId: z.number().int().positive(),
  /** Whether a reviewer who knows the subject would want to publish it. */
  label: z.enum(['good', 'bad']),
  expected: Decision,
  /** The pending revision whose text holds nothing of a bad edit any more: accepting that one publishes no harm. */
  undoneBy: z.number().int().positive().nullable().default(null)
});
export type ExpectedEdit = z.infer<typeof ExpectedEdit>;

/** What a person says of a dossier. */
export const Expectation = z.strictObject({
  name: z.string().min(1),
  /** Why the expectation is right, in a sentence. */
  why: z.string().min(1),
  edits: z.array(ExpectedEdit).min(1),
  expectedPage: Decision
});
export type Expectation = z.infer<typeof Expectation>;

/** A dossier with the verdict that it should get; a dossier's own schema passes over `case`. */
export const RegressionCase = Dossier.extend({ case: Expectation });
export type RegressionCase = z.infer<typeof RegressionCase>;
