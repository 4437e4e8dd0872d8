import { z } from 'zod';
import { SignInOrder, SignInStart } from '../../shared/sign-in.ts';
import { defineRoute, RouteError } from './define-route.ts';

/** Begins a sign-in for a page of a wiki that is served, or of the companion itself: who names no such page gets none. */
export default defineRoute({
  method: 'post',
  path: '/api/sign-in',
  summary: 'Begin a sign-in: where the person is to agree, within ten minutes',
  access: 'public',
  weight: 10,
  params: z.strictObject({}),
  query: z.strictObject({}),
  body: SignInOrder,
  answer: SignInStart,
  status: 201,
  errors: { 'origin-not-listed': 403, 'sign-in-off': 404, 'bad-return': 400, 'too-many-sign-ins': 503 },
  async handle({ body, origin, services: { auth } }) {
    if (!auth.offered) throw new RouteError(404, 'sign-in-off', 'Nobody can sign in here.');
    if (origin === null)
      throw new RouteError(403, 'origin-not-listed', 'Signing in begins on a page of a wiki that is served.');
    const begun = await auth.begin(body, origin);
    if (begun === 'bad-return')
      throw new RouteError(400, 'bad-return', 'Send as "returnTo" the address of a page of your own origin.');
    if (begun === 'too-many-sign-ins')
      throw new RouteError(503, 'too-many-sign-ins', 'Too many are signing in: try again in some minutes.');
    return { authorizeUrl: begun.authorizeUrl, expiresAt: new Date(begun.expiresAt).toISOString() };
  }
});
