import { z } from 'zod';
import { SignedIn, SignInRedemption } from '../../shared/sign-in.ts';
import { defineRoute, RouteError } from './define-route.ts';
import { wikiAsking } from './define-wiki-asking.ts';

/** Ends a sign-in: the code that came back, with the secret of the page that began it, for a token of one hour. */
export default defineRoute({
  method: 'post',
  path: '/api/sign-in/token',
  summary: 'Change the code of a sign-in for a token; a code is good once, for two minutes',
  access: 'public',
  weight: 10,
  params: z.strictObject({}),
  query: z.strictObject({}),
  body: SignInRedemption,
  answer: SignedIn,
  status: 201,
  errors: { 'origin-not-listed': 403, 'sign-in-off': 404, 'code-refused': 400 },
  async handle({ body, origin, services }) {
    const signedIn = await services.auth.redeem(body, await wikiAsking(origin, services));
    if (!signedIn)
      throw new RouteError(400, 'code-refused', 'This code is used, too old, or not yours: sign in again.');
    return { ...signedIn, expiresAt: new Date(signedIn.expiresAt).toISOString() };
  }
});
