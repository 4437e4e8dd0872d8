import { z } from 'zod';
import { defineRoute } from './define-route.ts';
import { wikiAsking } from './define-wiki-asking.ts';

/** Ends this sign-in, or all of the account's: their tokens are worthless at once. */
export default defineRoute({
  method: 'post',
  path: '/api/sign-out',
  summary: 'End this sign-in, or all sign-ins of the account',
  access: 'signed-in',
  params: z.strictObject({}),
  query: z.strictObject({}),
  body: z.strictObject({ everywhere: z.boolean().default(false) }),
  answer: z.object({ signedOut: z.boolean() }),
  async handle({ body: { everywhere }, whoAsks, origin, services }) {
    const caller = await whoAsks();
    if (caller.kind !== 'person') return { signedOut: false };
    await services.auth.signOut(caller.person, everywhere, await wikiAsking(origin, services));
    return { signedOut: true };
  }
});
