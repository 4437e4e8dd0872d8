import { z } from 'zod';
import { Permissions } from '../../shared/sign-in.ts';
import { defineRoute, RouteError } from './define-route.ts';

/** What the one who asks may do on a wiki, and why no more; without a token that holds: what everybody may. */
export default defineRoute({
  method: 'get',
  path: '/api/permissions',
  summary: 'What you may do on a wiki, by your rights there; asked of the wiki at most five minutes ago',
  access: 'public',
  params: z.strictObject({}),
  query: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  answer: Permissions,
  errors: { 'no-such-wiki': 404, 'rights-unknown': 503 },
  async handle({ query: { wiki }, whoAsks, services }): Promise<Permissions> {
    const isServed = (await services.wikis()).some(({ id }) => id === wiki);
    if (!isServed) throw new RouteError(404, 'no-such-wiki', 'This wiki is not served here.', { wiki });
    const { auth } = services;
    const all = { wiki, signInOffered: auth.offered, signedIn: null, hindrance: null };
    const caller = await whoAsks();
    if (caller.kind === 'nobody') return { ...all, role: 'public' };
    if (caller.kind === 'script') return { ...all, role: 'operator' };
    const { person } = caller;
    const { role, hindrance } = await auth.standingOf(person, wiki, false);
    const signedIn = { name: person.name, expiresAt: new Date(person.expiresAt).toISOString() };
    return { ...all, signedIn, role: role ?? 'public', hindrance };
  }
});
