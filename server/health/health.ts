import { z } from 'zod';
import type { Clock, RouteServices, Store, WikiApi } from '../ports.ts';

/** A wiki as health sees it, through a client that tries once and does not wait. */
export interface WikiLookedAt {
  readonly api: Pick<WikiApi, 'get'>;
  /** Throws where the page cannot be read; that it is missing can be read, too. */
  readStopPage(title: string): Promise<unknown>;
}

/** What health is read from, the wikis by id. */
export interface HealthParts {
  readonly store: { ping(): Promise<void>; settings: Pick<Store['settings'], 'current'> };
  readonly wikis: ReadonlyMap<string, WikiLookedAt>;
  readonly clock: Pick<Clock, 'now'>;
  /** Aborts what takes longer. */
  readonly giveUp?: () => AbortSignal;
}

type Answer = Awaited<ReturnType<RouteServices['health']>>;

const rememberMs = 30_000;
const readMs = 3_500;

/**
 * Says of the database, of every wiki, and of the stop page of each wiki that the bot may write to, whether it could be
 * read. All are asked at once, and again after 30 s at the earliest; what is told is never older than that.
 */
export function createHealth(parts: HealthParts): RouteServices['health'] {
  let known: { readAt: number; answer: Promise<Answer> } | null = null;
  // While the database is away nobody knows whether the settings have changed.
  const stopPages = new Map<string, string | null>();

  return () => {
    const age = known === null ? null : parts.clock.now() - known.readAt;
    // A clock that was set back says nothing about the age.
    if (known === null || age === null || age < 0 || age >= rememberMs)
      known = { readAt: parts.clock.now(), answer: readHealth(parts, stopPages) };
    return known.answer;
  };
}

async function readHealth(
  { store, wikis, giveUp = tooLong }: HealthParts,
  stopPages: Map<string, string | null>
): Promise<Answer> {
  const signal = giveUp();
  const reads: [part: string, read: Promise<unknown>][] = [['database', store.ping()]];
  for (const [id, { api }] of wikis) reads.push([`wiki ${id}`, readWiki(api, signal)]);
  const ofStopPages = [...wikis].map(
    async ([id, wiki]): Promise<[string, Answer['parts'][string]] | null> => {
      const title = await within(stopPageOf(id, store.settings), signal).then(
        (found) => {
          stopPages.set(id, found);
          return found;
        },
        () => stopPages.get(id) ?? null
      );
      return title === null ? null : [`stop page ${id}`, await stateOf(wiki.readStopPage(title), signal)];
    }
  );
  const states = await Promise.all([
    ...reads.map(async ([part, read]) => [part, await stateOf(read, signal)] as const),
    ...ofStopPages
  ]);
  const told = states.filter((state) => state !== null);
  return { ok: told.every(([, state]) => state === 'ok'), parts: Object.fromEntries(told) };
}

/** The title of the page that lets the bot write; null where it does not write, or has no such page and so cannot. */
async function stopPageOf(id: string, settings: Pick<Store['settings'], 'current'>): Promise<string | null> {
  const { mode, stopPage } = (await settings.current(id)).settings.bot;
  return mode === 'trial' || mode === 'live' ? (stopPage?.title ?? null) : null;
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

async function stateOf(read: Promise<unknown>, signal: AbortSignal): Promise<'ok' | 'failed'> {
  return within(read, signal).then(
    () => 'ok' as const,
    () => 'failed' as const
  );
}

/** The same, or a failure as soon as the signal aborts: nobody waits for what may never end. */
function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(new Error('given up'));
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

function tooLong(): AbortSignal {
  return AbortSignal.timeout(readMs);
}
