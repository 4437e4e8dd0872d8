import { readConsent, refused } from './read-consent.ts';
import { mediaWiki } from './media-wiki.ts';

/** Whether there is something to do on one of our places: the reader has agreed, or it is a place where we ask them. */
export function mayAsk(): boolean {
  const { config } = mediaWiki();
  const special = config.get('wgCanonicalSpecialPageName');
  if (special === 'PendingChanges') return true;
  const answer = readConsent();
  return answer ? answer !== refused : special === 'MobileDiff' || config.get('wgDiffNewId') !== null;
}
