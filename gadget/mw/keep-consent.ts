import { mediaWiki } from './media-wiki.ts';
import { consentKey, hasPreferences, laterKey, refused } from './read-consent.ts';

/**
 * Keeps the answer of a reader, an address or `refused`, in their preferences, or in this browser for those who have none.
 * When the wiki does not take it, it holds for this visit, and a refusal in this browser.
 */
export async function keepConsent(answer: string, userName: string | null): Promise<void> {
  const isNo = answer === refused;
  const isOwn = userName !== null && hasPreferences();
  // Other windows of this browser hear of it.
  store('localStorage', consentKey, isNo || !isOwn ? answer : '');
  if (!isOwn) return;
  store('sessionStorage', consentKey, answer);
  if (!(await saved(userName, answer))) return;
  store('sessionStorage', consentKey, '');
  if (isNo) store('localStorage', consentKey, '');
}

/** Keeps for this visit that the reader does not want to be asked now. */
export function keepLater(): void {
  store('sessionStorage', laterKey, '1');
}

function saved(userName: string, answer: string): Promise<boolean> {
  const { Api } = mediaWiki();
  const api = new Api({ parameters: { formatversion: 2, assertuser: userName } });
  const request = { action: 'options', optionname: consentKey, optionvalue: answer };
  return new Promise((resolve) => {
    api.postWithToken('csrf', request).then(
      () => resolve(true),
      () => resolve(false)
    );
  });
}

function store(area: 'localStorage' | 'sessionStorage', key: string, value: string): void {
  try {
    if (value) window[area].setItem(key, value);
    else window[area].removeItem(key);
  } catch {
    // Then it holds for this page.
  }
}
