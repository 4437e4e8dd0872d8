import { afterEach, expect, it } from 'vitest';
import { createEmbeddedWiki } from '../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../scripts/demo/wiki/http/start-wiki.ts';
import { startCompanion } from '../../scripts/demo/start-companion.ts';
import { testStopPage } from '../support/raise-bot.ts';
import { addArticle, addPeople, botPassword } from './people.ts';

const ends: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

it('an edit that the wiki’s stream tells of is accepted although no pass is due', async () => {
  const wiki = createEmbeddedWiki({ language: 'fi' });
  addPeople(wiki);
  wiki.edit({ title: testStopPage.title, user: 'Reviewer', text: testStopPage.goWord });
  addArticle(wiki, 'Luottola', []);
  const running = await startWiki(wiki);
  ends.push(() => running.close());
  const companion = await startCompanion({
    wikiId: wiki.settings.databaseName,
    apiUrl: running.apiUrl,
    databaseUrl: 'sqlite::memory:',
    account: { login: 'SeulaBot@seula', password: botPassword },
    settings: { bot: { mode: 'live', stopPage: testStopPage, schedule: '0 0 29 2 *' } }
  });
  ends.push(() => companion.close());
  const connected = new Promise<void>((done) => {
    const { add } = wiki.core.watchers;
    wiki.core.watchers.add = (watcher) => {
      done();
      return add.call(wiki.core.watchers, watcher);
    };
  });
  let tellReviewed = (_: string): void => undefined;
  const reviewed = new Promise<string>((done) => (tellReviewed = done));
  wiki.intercept(({ action, params }) =>
    action === 'review' ? { after: () => tellReviewed(params.get('revid') ?? '') } : undefined
  );
  await companion.startBot(true, { gatherMs: 1 });
  await connected;
  const text = `${wiki.page('Luottola')?.revisions.at(-1)?.text}\nLisää.`;
  const { id } = wiki.edit({ title: 'Luottola', user: 'Trusted', text, autoReview: false });
  expect(await reviewed).toBe(String(id));
});
