import { Refused } from '../api/client.ts';
import type { Speaker } from '../mw/speaker.tsx';

/** Why something did not work, in the companion's own words where it gave some. */
export function refusalWords(fault: unknown, speaker: Speaker): string {
  return fault instanceof Refused && fault.sentence ? fault.sentence : speaker.text('did-not-work');
}
