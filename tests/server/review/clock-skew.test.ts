import { expect, it } from 'vitest';
import { checks } from '../../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../../server/evidence/index.generated.ts';
import { createLog } from '../../../server/log.ts';
import { createReviewer } from '../../../server/review/reviewer.ts';
import { createSettingsInForce } from '../../../server/review/settings-in-force.ts';
import { createWikiClient } from '../../../server/wiki/wiki-client.ts';
import { createWiki } from '../../../server/wiki/wiki.ts';
import { startWiki } from '../../../scripts/demo/wiki/http/start-wiki.ts';
import { setStage } from '../bot/bot-stage.ts';

const hour = 3_600_000;

it.each([-hour, hour, -40_000, 40_000])(
  'R28: a clock that is %i ms off changes no verdict, not even by an age',
  async (offMs) => {
    const stage = await setStage();
    const log = createLog('silent');
    const running = await startWiki(stage.wiki);
    const now = stage.clock.now();
    // Ages on both sides of what the check wants, no nearer to it than what passes for no wrong clock.
    for (const [title, minutes] of [
      ['Aapala', 20],
      ['Eerola', 28],
      ['Iisala', 32],
      ['Oulula', 40],
      ['Uusila', 85]
    ] as const) {
      const at = now - 10 * hour;
      const { id } = stage.wiki.edit({ title, user: 'Reviewer', text: `${title} on kylä.`, at });
      stage.wiki.review({ revisionId: id, user: 'Reviewer', at });
      const text = `${title} on kylä. Siellä on silta.`;
      stage.wiki.edit({ title, user: 'Trusted', text, at: now - minutes * 60_000, autoReview: false });
    }
    await stage.setMode('live', {});
    const verdictsWith = async (skewMs: number) => {
      const clock = { now: () => now + skewMs, sleep: async () => undefined };
      const client = createWikiClient({
        apiUrl: running.apiUrl,
        userAgent: 'Seula/test (https://seula.example)',
        clock,
        random: () => 0.5
      });
      const wiki = createWiki({ client, clock, log });
      const settingsOf = async (id: string) => {
        const inForce = await createSettingsInForce(stage.store)(id);
        const minAge = { min_age: { enabled: true, options: { hours: 0.5 } } };
        return {
          ...inForce,
          settings: { ...inForce.settings, checks: { ...inForce.settings.checks, ...minAge } }
        };
      };
      const reviewer = createReviewer({
        wikiOf: () => wiki,
        settingsOf,
        checks,
        kinds: evidenceKinds,
        verdicts: null,
        clock,
        log
      });
      const pages = await wiki.listPending({ limit: 50 });
      const verdicts: string[] = [];
      for await (const { verdict } of reviewer.review(stage.wikiId, pages, { thoroughness: 'everything' })) {
        const { judgedAt: _, ...said } = verdict;
        verdicts.push(JSON.stringify(said));
      }
      await client.close();
      return verdicts;
    };
    const right = await verdictsWith(0);
    expect(right.length).toBe(5);
    expect(
      new Set(right.map((verdict) => /"min_age","outcome":"(\w+)"/.exec(verdict)?.[1])).size
    ).toBeGreaterThan(1);
    expect(await verdictsWith(offMs)).toEqual(right);
    await running.close();
    await stage.close();
  }
);
