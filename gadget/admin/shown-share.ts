import type { Speaker } from '../mw/speaker.tsx';

/** A share of 0 to 1 in per cent; a dash where it is not known. */
export function shownShare(share: number | null, speaker: Speaker): string {
  return share === null ? '–' : `${speaker.number(Math.round(share * 1000) / 10)} %`;
}
