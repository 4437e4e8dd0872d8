import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { RouteError, type RouteDefinition } from '../routes/define-route.ts';
import { identify, type Gate } from './admit.ts';
import { createBuckets, type Allowance } from './token-bucket.ts';

/** How many requests are taken a second. What else a client says of itself, such as X-Forwarded-For, counts for nothing. */
export interface RequestLimits {
  /** From all together who are not signed in; for one wiki four fifths of it. */
  readonly perSecond: number;
  /** From each person who is signed in. */
  readonly perPersonAndSecond: number;
}

/** What is taken where nobody says anything else. */
export const usualLimits: RequestLimits = { perSecond: 5_000, perPersonAndSecond: 50 };

const burstSeconds = 4;
const shareOfOneWiki = 0.8;
/** A token lives an hour; whose it is has to be asked again long before. */
const rememberedMs = 5 * 60_000;
const mostRemembered = 10_000;

/**
 * Refuses with 429 what goes over the limits. Who is signed in draws from a bucket of their own, all others from a common
 * one and one of the wiki; tokens that are not known from a third, so that guessing them starves nobody.
 */
export function limitRequests(limits: RequestLimits, gate: Gate, now: () => number) {
  const bucketsOf = (perSecond: number) => {
    const allowance: Allowance = { perSecond, burstSeconds };
    return createBuckets(allowance, now);
  };
  const common = bucketsOf(limits.perSecond);
  const wikis = bucketsOf(limits.perSecond * shareOfOneWiki);
  const people = bucketsOf(limits.perPersonAndSecond);
  const unknown = bucketsOf(limits.perSecond);
  const known = new Map<string, { key: string; until: number }>();

  async function personBehind(ctx: Context, shown: string): Promise<string | null> {
    // What was shown is a secret, and is kept by nobody.
    const hash = createHash('sha256').update(shown).digest('base64');
    const found = known.get(hash);
    if (found && now() < found.until) return found.key;
    draw([[unknown, '']], 1);
    const caller = await identify(ctx, gate);
    if (caller.kind === 'nobody') return null;
    const key = caller.kind === 'person' ? `person ${caller.person.centralId}` : 'script';
    if (known.size >= mostRemembered) known.clear();
    known.set(hash, { key, until: now() + rememberedMs });
    return key;
  }

  return async (ctx: Context, { weight = 1 }: RouteDefinition, wiki: string | undefined): Promise<void> => {
    if (weight === 0) return;
    const shown = ctx.get('Authorization');
    const person = shown === '' ? null : await personBehind(ctx, shown);
    // A script of the operator works for all.
    if (person === 'script') draw([[unknown, person]], weight);
    else if (person !== null) draw([[people, person]], weight);
    else
      draw(
        [[common, ''] as const, ...(wiki === undefined ? [] : [[wikis, wiki.slice(0, 64)] as const])],
        weight
      );
  };
}

type Source = readonly [ReturnType<typeof createBuckets>, string];

/** Takes from all of them or from none. */
function draw(sources: readonly Source[], weight: number): void {
  const waitMs = Math.max(...sources.map(([buckets, key]) => buckets.waitFor(key, weight)));
  if (waitMs > 0) {
    const retryAfterSeconds = Math.ceil(waitMs / 1_000);
    throw new RouteError(429, 'too-many-requests', 'That was too much at once: wait a little.', {
      retryAfterSeconds
    });
  }
  for (const [buckets, key] of sources) buckets.take(key, weight);
}
