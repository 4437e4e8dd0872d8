import { object, oneOf, orNull, text, time } from '../../api/guard.ts';

/** Somebody is signed in. The token is kept in memory and nowhere else. */
export interface SignedIn {
  token: string;
  name: string;
  expiresAt: string;
}

/** Reads how a sign-in begins. */
export const readStart = object({ authorizeUrl: httpAddress, expiresAt: time });

/** Reads how it ended well. */
export const readSignedIn = object<SignedIn>({ token: text, name: text, expiresAt: time });

/** Reads what comes back to the page that began it. */
export const readTold = object({
  type: oneOf('seula-sign-in'),
  nonce: text,
  code: orNull(text),
  failure: orNull(oneOf('denied', 'state-unknown', 'misconfigured', 'wiki-failed'))
});

/** An address of any other kind would run in the page that is led there. */
function httpAddress(value: unknown): string {
  const address = text(value);
  if (!/^https?:\/\//.test(address)) throw new Error('no address');
  return address;
}
