import { consentKey, laterKey, readConsent, refused, stored } from '../mw/read-consent.ts';
import { createStore, type Store } from './store.ts';

/** What a reader said to asking the companion; `open`: nothing yet, `later`: not now, for this visit. */
export type Consent = 'open' | 'later' | 'refused' | 'given';

/** Watches what the reader says to asking the companion at this address; who agreed to another one is asked again. */
export function watchConsent(address: string): Store<Consent> {
  const kept = readConsent();
  const consent = createStore<Consent>(
    kept === address
      ? 'given'
      : kept === refused
        ? 'refused'
        : stored('sessionStorage', laterKey)
          ? 'later'
          : 'open'
  );
  // Said in another window of this browser.
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === consentKey && newValue === refused) consent.set('refused');
  });
  return consent;
}
