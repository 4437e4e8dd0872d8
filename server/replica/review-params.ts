import { unserialize } from 'php-serialize';
import { z } from 'zod';

/** What the parameters of a review say: the revision, and the stable one before (of a withdrawal, after) it, 0 for none. */
export interface ReviewParams {
  readonly revisionId: number | null;
  readonly stableRevisionId: number | null;
}

const id = z
  .union([z.number(), z.string().regex(/^\d{1,15}$/)])
  .transform(Number)
  .pipe(z.number().int().min(0));
const List = z.union([
  z.object({ 0: id, 1: id }),
  z.tuple([id, id]).rest(z.unknown()),
  // Very old entries came without any.
  z.array(z.never()).max(0),
  z.strictObject({})
]);

/** Reads log_params, as PHP serialises it or, before 2011, with a value on each line. Undefined: nobody can tell what it says. */
export function readReviewParams(text: string): ReviewParams | undefined {
  const parsed = List.safeParse(
    text === '' ? [] : /^a:\d+:/.test(text) ? unserialized(text) : text.split('\n')
  );
  if (!parsed.success) return undefined;
  const { 0: revisionId = null, 1: stableRevisionId = null } = parsed.data as { 0?: number; 1?: number };
  return { revisionId, stableRevisionId };
}

function unserialized(text: string): unknown {
  try {
    // Nothing is made of a class that a row may name.
    return unserialize(text, {}, { strict: true }) as unknown;
  } catch {
    return undefined;
  }
}
