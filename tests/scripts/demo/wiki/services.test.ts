import { describe, expect, it, onTestFinished } from 'vitest';
import { createEmbeddedWiki, type EmbeddedWiki } from '../../../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../../../scripts/demo/wiki/http/start-wiki.ts';
import type { EvidenceKind, Sources, Subject } from '../../../../server/evidence/define-evidence.ts';
import { evidenceKinds } from '../../../../server/evidence/index.generated.ts';
import { createLiftWing } from '../../../../server/wiki/lift-wing.ts';
import { createWiki } from '../../../../server/wiki/wiki.ts';
import { createWikiClient } from '../../../../server/wiki/wiki-client.ts';
import { createLog } from '../../../../server/log.ts';
import { pageSubject } from '../../../server/evidence/scripted-api.ts';
import { createTestClock } from '../../../server/wiki/scripted-server.ts';

const userAgent = 'SeulaTest/1 (test@example.org)';
const log = createLog('silent');

/** A wiki with two articles, of which Koivu has three pending edits, and everything that evidence is asked through. */
async function stage(settings: object = {}) {
  const clock = createTestClock();
  const wiki = createEmbeddedWiki({ clock: clock.now, settings: { databaseName: 'fiwiki', ...settings } });
  for (const [name, groups] of [
    ['Seuloja', ['reviewer']],
    ['Robotti', ['bot']],
    ['Tulokas', []]
  ] as const) {
    wiki.addUser({ name, groups: [...groups] });
  }
  wiki.edit({ title: 'Haapa', user: 'Seuloja', text: 'Puu. https://www.puut.example/haapa' });
  wiki.edit({ title: 'Koivu', user: 'Seuloja', text: 'Puu.' });
  const edit = (text: string, scores?: Record<string, number>) =>
    wiki.edit({ title: 'Koivu', user: 'Tulokas', text: `Puu. ${text}`, ...(scores && { scores }) }).id;
  const ids = [
    edit('https://puut.example/koivu', { damaging: 0.9, goodfaith: 0.1, revertrisk: 0.95 }),
    edit('https://kauppa.example', { goodfaith: 0.99 }),
    edit('Lehtipuu.')
  ];
  const running = await startWiki(wiki);
  onTestFinished(() => running.close());
  const client = createWikiClient({ apiUrl: running.apiUrl, userAgent, clock, random: () => 1 });
  const wikidata = createWikiClient({
    apiUrl: `${running.origin}/wikidata/w/api.php`,
    userAgent,
    clock,
    random: () => 1
  });
  onTestFinished(async () => {
    await client.close();
    await wikidata.close();
  });
  const port = createWiki({ client, clock, log });
  const site = await port.site();
  const models = createLiftWing({ baseUrl: running.origin, userAgent, clock });
  const [chain] = await port.readChains(await port.findPending({ titles: ['Koivu'] }));
  if (!chain) throw new Error('Koivu is not pending');
  const sources: Sources = { site, api: client, now: clock.now(), models, wikidata, kept: new Map() };
  const page: Subject = { ...pageSubject({}), key: String(chain.page.id), ...chain };
  const revisions = chain.pending.map((revision): Subject => ({
    ...page,
    key: String(revision.id),
    revision
  }));
  const ask = async (kind: EvidenceKind, subjects: Subject[]) => {
    const found = await kind.fetch(subjects, sources);
    return subjects.map(({ key }) => found.get(key));
  };
  return { wiki, ids, ask, page, revisions };
}

const { damaging, goodfaith, revertRisk, revertRiskMultilingual } = evidenceKinds;
const score = (probability: number) => ({ value: { probability } });
const anyScore = { value: { probability: expect.any(Number) as number } };
const failed = { unavailable: 'failed' };

describe.each([
  ['by the models', {}],
  ['by the wiki', { scores: true }]
])('scores kept %s', (_, settings) => {
  it('are those that the edit was made with, a missing one is missing, and others are derived', async () => {
    const { ask, revisions } = await stage(settings);
    expect(await ask(damaging, revisions)).toEqual([score(0.9), failed, anyScore]);
    expect(await ask(goodfaith, revisions)).toEqual([score(0.1), score(0.99), anyScore]);
    expect(await ask(revertRisk, revisions)).toEqual([score(0.95), failed, anyScore]);
    expect(await ask(revertRiskMultilingual, revisions)).toEqual([score(0.95), failed, anyScore]);
  });
});

describe('Wikidata', () => {
  const item = (found: unknown[]) => found[0];

  it('tells of the subject of a page', async () => {
    const { wiki, ask, page } = await stage({ wikidata: true });
    wiki.items.set(page.page.id, { isHuman: true, born: 1960, died: null });
    expect(item(await ask(evidenceKinds.wikidataItem, [page]))).toMatchObject({
      value: { isHuman: true, hasDied: false, birthYears: [1960] }
    });
    wiki.items.set(page.page.id, { isHuman: true, born: 1860, died: 1930 });
    expect(item(await ask(evidenceKinds.wikidataItem, [page]))).toMatchObject({ value: { hasDied: true } });
  });

  it.each([{}, { wikidata: true }])('tells nothing of a page without an item (%j)', async (settings) => {
    const { ask, page } = await stage(settings);
    expect(item(await ask(evidenceKinds.wikidataItem, [page]))).toMatchObject({ value: { id: null } });
  });
});

it('the use of domains is found in other articles', async () => {
  const { ask, revisions } = await stage();
  const found = await ask(evidenceKinds.domainUse, revisions.slice(0, 2));
  expect(found).toEqual([
    { value: { domains: [{ domain: 'puut.example', articles: 1 }] } },
    { value: { domains: [{ domain: 'kauppa.example', articles: 0 }] } }
  ]);
});

it('the patrol log tells who patrolled what', async () => {
  const { wiki, ids, ask, page } = await stage();
  patrolBy(wiki, ids[0], 'Seuloja');
  patrolBy(wiki, ids[1], 'Robotti');
  expect(await ask(evidenceKinds.patrols, [page])).toEqual([
    {
      value: {
        marks: [
          { revisionId: ids[0], user: 'Seuloja', isPerson: true },
          { revisionId: ids[1], user: 'Robotti', isPerson: false }
        ]
      }
    }
  ]);
});

it('the log of groups tells who was a bot', async () => {
  const { wiki, ask, page } = await stage();
  wiki.changeGroups({ user: 'Robotti', remove: ['bot'], by: 'Seuloja', reason: 'valmis' });
  const subject = { ...page, key: 'Robotti', author: 'Robotti' };
  expect(await ask(evidenceKinds.rightsLog, [subject])).toMatchObject([
    { value: { events: [{ before: [{ group: 'bot', expiry: null }], after: [], comment: 'valmis' }] } }
  ]);
});

function patrolBy(wiki: EmbeddedWiki, revisionId: number | undefined, user: string): void {
  if (revisionId !== undefined) wiki.patrol({ revisionId, user });
}
