import { Refused } from '../api/client.ts';
import type { Speaker } from '../mw/speaker.tsx';
import { hindranceOf, missingRight } from './session.ts';

/** Why something did not work: what the account lacks in the reader's words, else the companion's own where it gave some. */
export function refusalWords(fault: unknown, speaker: Speaker): string {
  if (!(fault instanceof Refused)) return speaker.text('did-not-work');
  const [right, hindrance] = [missingRight(fault), hindranceOf(fault)];
  if (right !== null) return speaker.text('loss-right', right);
  if (hindrance !== undefined) return speaker.text(`loss-${hindrance}`);
  return fault.sentence || speaker.text('did-not-work');
}
