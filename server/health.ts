import { z } from 'zod';
import type { Clock, RouteServices, Store, WikiApi } from './ports.ts';

/** What health is read from: wikis by id, each through a client that tries once and does not wait. */
export interface HealthParts {
  readonly store: Pick<Store, 'ping'>;
  readonly wikis: ReadonlyMap<string, Pick<WikiApi, 'get'>>;
  readonly clock: Pick<Clock, 'now'>;
  /** Aborts a read of a wiki that takes longer. */
  readonly giveUp?: () => AbortSignal;
}

const rememberMs = 30_000;
const readMs = 3_000;

/** Says of the database and of every wiki whether it answers; all are asked at once, and again after 30 s at the earliest. */
export function createHealth(parts: HealthParts): RouteServices['health'] {
  let known: { readAt: number; answer: ReturnType<RouteServices['health']> } | null = null;
  return () => {
    const now = parts.clock.now();
    if (known === null || now - known.readAt >= rememberMs)
      known = { readAt: now, answer: readHealth(parts) };
    return known.answer;
  };
}

async function readHealth({ store, wikis, giveUp = tooLong }: HealthParts) {
  const reads: [string, Promise<unknown>][] = [['database', store.ping()]];
  for (const [id, api] of wikis) reads.push([`wiki ${id}`, readWiki(api, giveUp())]);
  const states = await Promise.all(reads.map(async ([part, read]) => [part, await stateOf(read)] as const));
  return { ok: states.every(([, state]) => state === 'ok'), parts: Object.fromEntries(states) };
}

/** Any answer in MediaWiki's own form will do: one that may be read by its members only is well, too. */
async function readWiki(api: Pick<WikiApi, 'get'>, signal: AbortSignal): Promise<void> {
  const general = z.object({ query: z.object({ general: z.object({ wikiid: z.string() }) }) });
  try {
    await api.get({ action: 'query', meta: 'siteinfo', siprop: 'general' }, general, { signal });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'api')) throw fault;
  }
}

async function stateOf(read: Promise<unknown>): Promise<'ok' | 'failed'> {
  return read.then(
    () => 'ok' as const,
    () => 'failed' as const
  );
}

function tooLong(): AbortSignal {
  return AbortSignal.timeout(readMs);
}
