import { z } from 'zod';

/*
 * How a page signs somebody in. The page makes a nonce and a secret, keeps both to itself, and sends `SignInOrder` to
 * POST /api/sign-in; then it opens `authorizeUrl` in a window of its own (`popup`, opened empty inside the click and sent
 * there) or goes there itself (`redirect`). The answer comes back as `SignInMessage`:
 * - popup: by postMessage from the companion's origin and from that very window; the page takes it only if origin, source
 *   and nonce are right, and closes the window. Nothing comes when the person refuses: the wiki then does not say who asked.
 * - redirect: behind `#seula-sign-in=` at the end of `returnTo`, as JSON in percent-encoding; take it out of the address. When
 *   the person refuses, the companion's own pages get it, too, from what the tab keeps (sign-in-return.ts).
 * The code in it is worth something only to who has the secret: POST /api/sign-in/token with `SignInRedemption` gives
 * `SignedIn`. The token goes into `Authorization: Bearer` and nowhere else; it is kept in memory, and never put in an address.
 */

const Opaque = z.string().regex(/^[A-Za-z0-9_-]{16,128}$/, 'wanted: 16 to 128 characters of base64url');
const Digest = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'wanted: a SHA-256 in base64url, without padding');

/** What a page sends to have somebody signed in. It must come from a page of a wiki that is served, or of the companion. */
export const SignInOrder = z.strictObject({
  flow: z.enum(['popup', 'redirect']),
  /** Comes back with the answer, so that the page knows it as its own. */
  nonce: Opaque,
  /** SHA-256 of the page's secret. */
  challenge: Digest,
  /** Where `redirect` ends: a page of the origin that asks. */
  returnTo: z.string().max(2000).optional()
});
export type SignInOrder = z.infer<typeof SignInOrder>;

/** Where the person agrees, and until when that has to be done. */
export const SignInStart = z.object({ authorizeUrl: z.string(), expiresAt: z.iso.datetime() });
export type SignInStart = z.infer<typeof SignInStart>;

/** Why nobody was signed in: the person refused, the time was over or the state not ours, or the wiki did not play along. */
export const SignInFailure = z.enum(['denied', 'state-unknown', 'misconfigured', 'wiki-failed']);
export type SignInFailure = z.infer<typeof SignInFailure>;

/** What comes back to the page that began: a code for `SignInRedemption`, or why there is none. */
export const SignInMessage = z.object({
  type: z.literal('seula-sign-in'),
  nonce: z.string(),
  code: z.string().nullable(),
  failure: SignInFailure.nullable()
});
export type SignInMessage = z.infer<typeof SignInMessage>;

/** The code with the secret whose SHA-256 was sent first. */
export const SignInRedemption = z.strictObject({ code: Opaque, secret: Opaque });
export type SignInRedemption = z.infer<typeof SignInRedemption>;

/** Somebody is signed in. */
export const SignedIn = z.object({ token: z.string(), name: z.string(), expiresAt: z.iso.datetime() });
export type SignedIn = z.infer<typeof SignedIn>;

/** What somebody may do on a wiki; each role may what those before it may. */
export const Role = z.enum(['public', 'user', 'reviewer', 'admin', 'operator']);
export type Role = z.infer<typeof Role>;

/** Why a signed-in account has no rights on a wiki. */
export const Hindrance = z.enum([
  'blocked',
  'locked',
  'hidden',
  'temporary-account',
  'no-account',
  'other-account'
]);
export type Hindrance = z.infer<typeof Hindrance>;

/** What the one who asks may do on a wiki right now; rights come from that wiki. */
export const Permissions = z.object({
  wiki: z.string(),
  /** Whether signing in is possible at all. */
  signInOffered: z.boolean(),
  signedIn: z.object({ name: z.string(), expiresAt: z.iso.datetime() }).nullable(),
  role: Role,
  hindrance: Hindrance.nullable()
});
export type Permissions = z.infer<typeof Permissions>;
