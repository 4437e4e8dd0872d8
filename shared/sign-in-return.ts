/**
 * Where a tab that leaves for the wiki keeps what it comes back with, in its sessionStorage: JSON with `nonce`, `secret` and
 * `back`, the address of the page that it left.
 */
export const signInKept = 'seula-sign-in';

/** What stands before a `SignInMessage`, in percent-encoding, at the end of the address that a sign-in ends at. */
export const signInMark = '#seula-sign-in=';
