import { z } from 'zod';
import { trailForAdmins } from '../../shared/trail-kinds.ts';
import { TrailEvent, TrailKind } from '../../shared/trail.ts';
import type { Caller, RouteServices } from '../ports.ts';
import { readCursor, writeCursor } from './define-cursor.ts';
import { dayOrTime } from './define-day-or-time.ts';
import { defineRoute, RouteError } from './define-route.ts';
import { wholeNumber } from './define-whole-number.ts';

/** Who did what, newest first. Sign-ins and refusals are shown to operators, and those of a wiki (`wiki`) to its admins. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/audit',
  summary:
    'Who changed settings, stopped, started, ran or undid what, newest first; sign-ins and refusals for admins of the wiki',
  access: 'public',
  params: z.strictObject({}),
  query: z.strictObject({
    wiki: z.string().max(64).optional().describe('Database name: only what concerns this wiki'),
    kind: TrailKind.optional().describe('Only events of this kind'),
    by: z.string().min(1).max(255).optional().describe('Only what this account did'),
    from: dayOrTime().optional().describe('Not before then: a day or a time in ISO 8601, UTC'),
    to: dayOrTime().optional().describe('Before then: a day or a time in ISO 8601, UTC'),
    cursor: z.string().max(64).optional().describe('Go on from here: `next` of the answer before'),
    limit: wholeNumber(100).default(50).describe('How many at most')
  }),
  answer: z.object({
    events: z.array(TrailEvent),
    /** Send this as `cursor` for the next page; null at the end. */
    next: z.string().nullable()
  }),
  errors: { 'no-such-wiki': 404, 'no-right': 403, 'rights-unknown': 503 },
  async handle({ query: { cursor, limit, ...query }, whoAsks, services }) {
    const all = await maySeeAll(await whoAsks(), query.wiki, services);
    if (!all && query.kind !== undefined && trailForAdmins.includes(query.kind)) {
      throw new RouteError(403, 'no-right', 'This kind of event is for operators and admins.', {
        kind: query.kind
      });
    }
    const found = await services.trail.list({
      ...given(query),
      ...(cursor !== undefined && { before: readCursor(cursor) }),
      all,
      limit: limit + 1
    });
    const events = found.slice(0, limit);
    const last = found.length > limit ? events.at(-1) : undefined;
    return { events, next: last ? writeCursor(last.id) : null };
  }
});

/** Operators see everything; admins of a wiki what concerns it. */
async function maySeeAll(
  caller: Caller,
  wiki: string | undefined,
  { auth }: RouteServices
): Promise<boolean> {
  if (caller.kind !== 'person') return caller.kind === 'script';
  const { role } = await auth.standingOf(caller.person, wiki ?? null, false);
  return role === 'operator' || (role === 'admin' && wiki !== undefined);
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the names that nothing was given for. */
function given<T extends object>(query: T): Given<T> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Given<T>;
}
