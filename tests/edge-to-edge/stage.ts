import { createEmbeddedWiki, type EmbeddedWiki } from '../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../scripts/demo/wiki/http/start-wiki.ts';
import { startCompanion, type Companion } from '../../scripts/demo/start-companion.ts';
import type { TestDatabase } from '../support/databases.ts';
import { runPass, type PassResult } from '../../server/bot/pass.ts';
import type { DecisionRecord } from '../../shared/decision.ts';
import type { PageVerdict } from '../../shared/verdict.ts';
import type { VerdictEntry } from '../../shared/verdict-list.ts';
import { testStopPage } from '../support/raise-bot.ts';
import { hurriedClock } from '../support/protocol/protocol-parts.ts';
import { addPeople, botPassword } from './people.ts';

/** Everything real, over HTTP: a wiki in memory, a companion that serves it, and a database. */
export interface Stage {
  readonly wiki: EmbeddedWiki;
  readonly wikiId: string;
  readonly apiUrl: string;
  readonly companion: Companion;
  ask(path: string): Promise<Answer>;
  /** Asks for verdicts by title until all are judged; in the order asked. */
  verdictsOf(titles: readonly string[]): Promise<PageVerdict[]>;
  decisions(): Promise<DecisionRecord[]>;
  pass(mode: 'dry' | 'live'): Promise<PassResult>;
  /** Approvals in the wiki's review log by SeulaBot, oldest first. */
  approvals(): { title: string; revisionId: number; comment: string }[];
  close(): Promise<void>;
}

/** An answer of the API: `body` is parsed JSON, `text` as it came. */
export interface Answer {
  status: number;
  text: string;
  body: any;
}

/** Sets the stage. `fill` makes the pages, `settings` is a settings document as an operator writes it. */
export async function setStage(
  database: TestDatabase,
  fill: (wiki: EmbeddedWiki) => void,
  settings: unknown = { bot: { mode: 'live', stopPage: testStopPage, writesPerMinute: 12 } }
): Promise<Stage> {
  const wiki = createEmbeddedWiki({ language: 'fi' });
  addPeople(wiki);
  wiki.edit({ title: testStopPage.title, user: 'Reviewer', text: testStopPage.goWord });
  fill(wiki);
  const running = await startWiki(wiki);
  const wikiId = wiki.settings.databaseName;
  const companion = await startCompanion({
    wikiId,
    apiUrl: running.apiUrl,
    databaseUrl: database.url,
    account: { login: 'SeulaBot@seula', password: botPassword },
    settings
  });

  async function ask(path: string): Promise<Answer> {
    const response = await fetch(`${companion.url}/api/v1${path}`);
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) };
  }

  return {
    wiki,
    wikiId,
    apiUrl: running.apiUrl,
    companion,
    ask,
    async verdictsOf(titles) {
      for (;;) {
        const { body } = await ask(
          `/wikis/${wikiId}/verdicts?titles=${encodeURIComponent(titles.join('|'))}`
        );
        const entries: VerdictEntry[] = body.verdicts;
        const verdicts = entries.flatMap((entry) => (entry.state === 'judged' ? [entry.verdict] : []));
        if (verdicts.length === titles.length) return verdicts;
      }
    },
    async decisions() {
      return (await ask(`/wikis/${wikiId}/decisions?limit=100`)).body.decisions;
    },
    async pass(mode) {
      const request = { wikiId, live: mode === 'live', signal: new AbortController().signal };
      const limits = { apartMs: 0, perMinute: 1_000, graceMs: 0 };
      const result = await runPass(request, {
        ...companion.services.botParts,
        limits,
        clock: hurriedClock()
      });
      if (result.outcome === 'skipped') throw new Error(`No pass was made: ${result.why}.`);
      return result;
    },
    approvals: () =>
      wiki.core.logs
        .filter(({ type, user }) => type === 'review' && user.name === 'SeulaBot')
        .map(({ title, params, comment }) => ({ title, revisionId: Number(params['0']), comment })),
    async close() {
      await companion.close();
      await running.close();
      await database.remove();
    }
  };
}
