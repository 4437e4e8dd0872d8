import { mediaWiki } from './media-wiki.ts';

/** Where the answer of a reader is kept, in their preferences and in stores of this browser alike. */
export const consentKey = 'userjs-seula-consent';

/** Where it is kept for this visit that they do not want to be asked now. */
export const laterKey = 'seula-later';

/** What is kept for somebody who does not want it; else the address that they agreed to. */
export const refused = 'refused';

/** Whether the reader has preferences of their own; temporary accounts do not. */
export function hasPreferences(): boolean {
  const { config } = mediaWiki();
  return config.get('wgUserName') !== null && config.get('wgUserIsTemp') !== true;
}

/** The answer as it was kept; an empty text where there is none. A refusal in this browser counts before all. */
export function readConsent(): string {
  const here = stored('localStorage', consentKey);
  if (!hasPreferences() || here === refused) return here;
  const own = mediaWiki().user.options.get(consentKey);
  return stored('sessionStorage', consentKey) || (typeof own === 'string' ? own : '');
}

/** What a store of this browser has; browsers may forbid it, which is as if nothing was stored. */
export function stored(area: 'localStorage' | 'sessionStorage', key: string): string {
  try {
    return window[area].getItem(key) ?? '';
  } catch {
    return '';
  }
}
