import { randomBytes } from 'node:crypto';
import { createEmbeddedWiki, type EmbeddedWiki } from '../../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../../scripts/demo/wiki/http/start-wiki.ts';
import type { BotParts } from '../../../server/bot/bot-parts.ts';
import { readCatalogues } from '../../../server/catalogues.ts';
import { checks } from '../../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../../server/evidence/index.generated.ts';
import { createLog } from '../../../server/log.ts';
import type { Clock, Store } from '../../../server/ports.ts';
import { createSettingsInForce } from '../../../server/review/settings-in-force.ts';
import { createReviewer } from '../../../server/review/reviewer.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { createWikiClient } from '../../../server/wiki/wiki-client.ts';
import { createWiki } from '../../../server/wiki/wiki.ts';
import type { BotMode } from '../../../shared/wiki-settings.ts';
import { raiseBot, testStopPage } from '../../support/raise-bot.ts';
import { looseBrakes } from '../../support/loose-brakes.ts';

export const hourMs = 3_600_000;
const password = '0123456789abcdefghijklmnopqrstuv';
const startedAt = Date.parse('2026-03-01T12:00:00Z');

/** A clock that stands still until somebody sleeps; then the sleep is over at once and it is so much later. */
export type StageClock = Clock & { pass(ms: number): void };

/** The bot in front of an embedded wiki, with a real client over HTTP, real checks and a real database in memory. */
export interface Stage {
  readonly wiki: EmbeddedWiki;
  readonly parts: BotParts;
  readonly store: Store;
  readonly wikiId: string;
  readonly clock: StageClock;
  /** Reviewed page with these edits pending on it, an hour apart; gives all revision ids, the stable one first. */
  page(title: string, edits: { user: string; text: string }[]): number[];
  setMode(mode: BotMode, more?: object): Promise<void>;
  close(): Promise<void>;
}

/** Sets the stage: accounts Reviewer, SeulaBot (may review), Trusted (autoreview), Newcomer; live, and the stop page says go. */
export async function setStage(databaseUrl = 'sqlite::memory:'): Promise<Stage> {
  const clock = stageClock();
  const wiki = createEmbeddedWiki({ clock: clock.now });
  for (const [name, groups] of [
    ['Reviewer', ['reviewer']],
    ['SeulaBot', ['bot', 'reviewer']],
    ['Trusted', ['autoreview']],
    ['Newcomer', []]
  ] as const) {
    const botPasswords = [
      { appId: 'seula', password, grants: ['basic', 'highvolume', 'editpage', 'patrol'] }
    ];
    wiki.addUser({ name, groups: [...groups], password: 'a long enough password', botPasswords });
  }
  const running = await startWiki(wiki);
  const log = createLog('silent');
  const client = createWikiClient({
    apiUrl: running.apiUrl,
    userAgent: 'Seula/test (https://seula.example)',
    credentials: { kind: 'botPassword', username: 'SeulaBot@seula', password },
    clock,
    random: () => 0.5
  });
  const port = createWiki({ client, clock, log });
  const wikiId = (await port.site()).id;
  const store = createStore({ url: databaseUrl, log, now: clock.now });
  await store.migrate();
  wiki.edit({ title: testStopPage.title, user: 'Reviewer', text: testStopPage.goWord });
  await raiseBot(store, wikiId, { bot: { mode: 'live' } }, clock.now());
  const reviewer = createReviewer({
    wikiOf: () => port,
    settingsOf: createSettingsInForce(store),
    checks,
    kinds: evidenceKinds,
    verdicts: store.verdicts,
    clock,
    log
  });
  const parts: BotParts = {
    store,
    wikiOf: () => port,
    review: (id, pages, signal, onGathered) =>
      reviewer.review(id, pages, {
        thoroughness: 'thrifty',
        ...(signal && { signal }),
        ...(onGathered && { onGathered })
      }),
    brakes: looseBrakes,
    translate: readCatalogues().translate,
    newIntentId: () => randomBytes(6).toString('hex'),
    clock,
    log
  };
  return {
    wiki,
    parts,
    store,
    wikiId,
    clock,
    page: (title, edits) => makePage(wiki, title, edits),
    async setMode(mode, more = {}) {
      await raiseBot(store, wikiId, { bot: { mode, ...more } }, clock.now());
    },
    async close() {
      await client.close();
      await running.close();
      await store.close();
    }
  };
}

function makePage(wiki: EmbeddedWiki, title: string, edits: { user: string; text: string }[]): number[] {
  const start = startedAt - (edits.length + 2) * hourMs;
  const first = wiki.edit({ title, user: 'Reviewer', text: `${title} on kylä.`, at: start });
  if (!first.approval) wiki.review({ revisionId: first.id, user: 'Reviewer', at: start });
  const ids = edits.map(({ user, text }, index) => {
    const at = start + (index + 1) * hourMs;
    return wiki.edit({ title, user, text: `${title} on kylä. ${text}`, at, autoReview: false }).id;
  });
  return [first.id, ...ids];
}

function stageClock(): StageClock {
  let now = startedAt;
  return {
    now: () => now,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      now += ms;
    },
    pass: (ms) => {
      now += ms;
    }
  };
}
