import { trailKinds } from '../../../shared/trail-kinds.ts';
import type { TrailEvent } from '../../../shared/trail.ts';
import { fields, Garbage, list, number, object, oneOf, orNull, text, time } from '../../api/guard.ts';

/** Things that people did, and the cursor to go on from. */
export interface ShownEvents {
  events: TrailEvent[];
  next: string | null;
}

/** Reads a part of the trail. */
export const readEvents = object<ShownEvents>({
  events: list(
    object<TrailEvent>({
      id: number,
      kind: oneOf(...trailKinds),
      wiki: orNull(text),
      by: orNull(text),
      at: time,
      facts: (value) =>
        Object.fromEntries(Object.entries(fields(value)).map(([name, fact]) => [name, readFact(fact)]))
    })
  ),
  next: orNull(text)
});

function readFact(value: unknown): TrailEvent['facts'][string] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  throw new Garbage('fact');
}
