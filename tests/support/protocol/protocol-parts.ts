import { randomBytes } from 'node:crypto';
import type { BotLimits, BotParts, CrashPoint } from '../../../server/bot/bot-parts.ts';
import type { Brakes } from '../../../server/bot/brakes/create-brakes.ts';
import type { Clock, Log, PendingPage, Store, Wiki } from '../../../server/ports.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { createWikiClient } from '../../../server/wiki/wiki-client.ts';
import { createWiki } from '../../../server/wiki/wiki.ts';
import { PageVerdict } from '../../../shared/verdict.ts';
import { botPassword } from '../../edge-to-edge/people.ts';
import { looseBrakes } from '../loose-brakes.ts';

/** What the bot's protocol is tried with. */
export interface ProtocolOptions {
  readonly wikiId: string;
  readonly apiUrl: string;
  readonly databaseUrl: string;
  readonly limits?: Partial<BotLimits>;
  /** How long an answer of the wiki is waited for, in ms of real time. */
  readonly timeoutMs?: number;
  readonly clock?: Clock;
  readonly log?: Log;
  readonly brakes?: Brakes;
  readonly crashPoint?: (name: CrashPoint) => void | Promise<void>;
}

/** The protocol of the bot, all real but the judging: every pending edit is safe. */
export interface Protocol {
  readonly parts: BotParts;
  readonly store: Store;
  readonly wiki: Wiki;
  close(): Promise<void>;
}

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Puts it together, for this process or for one that is to die. */
export function openProtocol(options: ProtocolOptions): Protocol {
  const { wikiId, apiUrl, databaseUrl, clock = hurriedClock(), log = silent } = options;
  const client = createWikiClient({
    apiUrl,
    userAgent: 'Seula/test (https://seula.example)',
    credentials: { kind: 'botPassword', username: 'SeulaBot@seula', password: botPassword },
    clock,
    random: () => 0.5,
    limits: { timeoutMs: options.timeoutMs ?? 10_000 }
  });
  const wiki = createWiki({ client, clock, log });
  const store = createStore({ url: databaseUrl, log });
  return {
    parts: {
      store,
      wikiOf: () => wiki,
      review: (_, pages) => acceptAll(wikiId, wiki, pages, clock),
      brakes: options.brakes ?? looseBrakes,
      translate: (_, key) => key,
      newIntentId: () => randomBytes(6).toString('hex'),
      clock,
      log,
      limits: { apartMs: 0, perMinute: 1_000_000, ...options.limits },
      ...(options.crashPoint && { crashPoint: options.crashPoint })
    },
    store,
    wiki,
    async close() {
      await client.close();
      await store.close();
    }
  };
}

/** The machine's clock, but nobody waits: what would be slept is skipped. */
export function hurriedClock(): Clock {
  let skipped = 0;
  return {
    now: () => Date.now() + skipped,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      skipped += ms;
      await new Promise((done) => setImmediate(done));
    }
  };
}

async function* acceptAll(wikiId: string, wiki: Wiki, pages: readonly PendingPage[], clock: Clock) {
  for (const { page } of pages) {
    const { pendingRevisionIds, stableRevisionId } = await wiki.readReviewState(page.id);
    const last = pendingRevisionIds.at(-1);
    if (last === undefined || stableRevisionId === null) continue;
    const now = new Date(clock.now()).toISOString();
    const reason = { key: 'seula-check-bot_user-bot', params: [] };
    const verdict = PageVerdict.parse({
      format: 'seula-verdict',
      version: 1,
      wiki: wikiId,
      page,
      stableRevisionId,
      latestRevisionId: last,
      decision: 'approve',
      reason,
      decidingCheck: 'bot_user',
      decidingRevisionId: last,
      safeRevisionId: last,
      revisions: pendingRevisionIds.map((revisionId, index) => ({
        revisionId,
        parentId: pendingRevisionIds[index - 1] ?? stableRevisionId,
        user: 'Trusted',
        timestamp: now,
        summary: null,
        decision: 'approve',
        inSafePrefix: true,
        absorbedBy: null,
        heldBy: null,
        decidingCheck: 'bot_user',
        reason,
        results: [],
        cumulative: []
      })),
      settingsVersion: 0,
      judgedAt: now
    } satisfies PageVerdict);
    // Nobody looks at what it was judged from.
    yield { verdict, dossier: undefined as never };
  }
}
