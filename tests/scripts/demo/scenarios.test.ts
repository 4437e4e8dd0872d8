import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { companionSettings } from '../../../scripts/demo/demo-settings.ts';
import { startCompanion, type Companion } from '../../../scripts/demo/start-companion.ts';
import { createEmbeddedWiki } from '../../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../../scripts/demo/wiki/http/start-wiki.ts';
import { allScenarios } from '../../../scripts/demo/wiki/seed/all-scenarios.ts';
import { demoSettings, seedDemoWiki } from '../../../scripts/demo/wiki/seed/seed-demo-wiki.ts';
import { checks } from '../../../server/checks/index.generated.ts';
import type { PageVerdict } from '../../../shared/verdict.ts';

const wiki = createEmbeddedWiki({ language: 'en', settings: demoSettings });
const seeded = seedDemoWiki(wiki, Date.now());
const titles = new Map(seeded.map(({ scenario, title }) => [scenario, title]));
// A waiting time would keep visitors from seeing their own edits accepted, so the demo itself has none.
const settings = {
  ...companionSettings,
  checks: { ...companionSettings.checks, min_age: { options: { hours: 0.5 } } }
};
let companion: Companion;
let closeWiki: () => Promise<void>;

beforeAll(async () => {
  const running = await startWiki(wiki);
  closeWiki = () => running.close();
  const { databaseName: wikiId } = wiki.settings;
  const { apiUrl } = running;
  companion = await startCompanion({
    wikiId,
    apiUrl,
    databaseUrl: 'sqlite::memory:',
    account: null,
    settings
  });
});
afterAll(async () => {
  await companion.close();
  await closeWiki();
});

describe('a scenario of the demo shows what it says', () => {
  // Without a list of words there is nothing to look unknown words up in.
  const shown = allScenarios.filter(({ check, shows }) => shows !== 'trap' && check !== 'unknown_words');

  it.each(
    shown.map((scenario) => [`${scenario.check} ${scenario.shows}: ${scenario.what}`, scenario] as const)
  )('%s', async (_, scenario) => {
    const verdict = await explain(titles.get(scenario) ?? '');
    const results = verdict.revisions.flatMap(({ results, cumulative }) => [...results, ...cumulative]);
    const outcomes = results.flatMap(({ checkId, outcome }) => (checkId === scenario.check ? outcome : []));
    const isApproving = checks.some(({ id, can }) => id === scenario.check && can.includes('approve'));
    if (scenario.shows === 'blocks') expect(outcomes).toContain('block');
    else if (isApproving) expect(outcomes).toContain('approve');
    else expect(verdict.decision).toBe('approve');
  });

  async function explain(title: string): Promise<PageVerdict> {
    const revisionId = wiki.page(title)?.revisions.at(-1)?.id ?? 0;
    const explained = await companion.services.routeServices.desk.explain(
      wiki.settings.databaseName,
      revisionId
    );
    if (!explained) throw new Error(`${title} has no pending edit`);
    return explained.verdict;
  }
});
