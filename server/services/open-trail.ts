import type { Clock, RouteServices, Store } from '../ports.ts';
import { noteRefusals } from './note-refusals.ts';

/** What routes enter in the trail of who did what, and read from it. */
export function openTrail(
  { trail }: Pick<Store, 'trail'>,
  clock: Pick<Clock, 'now'>
): Pick<RouteServices, 'trail' | 'enterNow' | 'noteRefusal'> {
  return {
    trail,
    enterNow: (entry) => trail.enter({ ...entry, at: clock.now() }),
    noteRefusal: noteRefusals(trail, clock)
  };
}
