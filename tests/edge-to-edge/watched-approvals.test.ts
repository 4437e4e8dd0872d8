import { afterEach, expect, it, vi } from 'vitest';
import { createEmbeddedWiki } from '../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../scripts/demo/wiki/http/start-wiki.ts';
import { startCompanion } from '../../scripts/demo/start-companion.ts';
import type { Dispute } from '../../server/ports.ts';
import { buildDisputeLine } from '../../shared/dispute.ts';
import { testStopPage } from '../support/raise-bot.ts';
import { addArticle, addPeople, botPassword } from './people.ts';

const reportPage = 'Project:Reports';
const ends: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

it('a bot that was started as the demo starts it takes reports, and watches for alerts', async () => {
  const wiki = createEmbeddedWiki({ language: 'fi' });
  addPeople(wiki);
  wiki.edit({ title: testStopPage.title, user: 'Reviewer', text: testStopPage.goWord });
  addArticle(wiki, 'Luottola', [{ user: 'Trusted', change: (text) => `${text}\nLisää.` }]);
  const running = await startWiki(wiki);
  ends.push(() => running.close());
  const wikiId = wiki.settings.databaseName;
  const companion = await startCompanion({
    wikiId,
    apiUrl: running.apiUrl,
    databaseUrl: 'sqlite::memory:',
    account: { login: 'SeulaBot@seula', password: botPassword },
    settings: {
      bot: { mode: 'live', stopPage: testStopPage, schedule: '* * * * * *' },
      feedback: { reportPage }
    }
  });
  ends.push(() => companion.close());
  const { decisions, disputes, alerts } = companion.services.store;
  const wait = { timeout: 20_000 };
  // Holds no more once the bot runs, which only a look for alerts finds out.
  const stalled = { wiki: wikiId, code: 'stalled', subject: '' };
  await alerts.hold(stalled, Date.now());
  await alerts.raise(stalled, {}, Date.now());
  await companion.startBot(true);

  const approval = await vi.waitUntil(
    async () => (await decisions.list({ wiki: wikiId, limit: 9 })).find(({ state }) => state === 'done'),
    wait
  );
  const { revisionId, intentId, page, stableRevisionId } = approval;
  const about = { title: page.title, stableRevisionId };
  const line = buildDisputeLine({ revisionId, intentId, words: 'Väärin.' }, about);
  wiki.edit({ title: reportPage, user: 'Reviewer', text: line });
  const dispute = await vi.waitUntil(() => first(disputes.all(wikiId)), wait);
  expect(dispute).toMatchObject({ decisionId: approval.id, trusted: true, words: 'Väärin.' });
  await vi.waitUntil(
    async () => !(await alerts.standing(wikiId)).some(({ code }) => code === 'stalled'),
    wait
  );
});

async function first(all: AsyncIterable<Dispute>): Promise<Dispute | undefined> {
  for await (const one of all) return one;
  return undefined;
}
