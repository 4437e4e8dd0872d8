import { expect, it } from 'vitest';
import { runPass } from '../../server/bot/pass.ts';
import { createSettingsInForce } from '../../server/review/settings-in-force.ts';
import { createReviewer } from '../../server/review/reviewer.ts';
import { checks } from '../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../server/evidence/index.generated.ts';
import { setStage } from '../server/bot/bot-stage.ts';

const pages = 400;

it('R31: a long queue is listed with a request for 25 pages, and verdicts come before the rest is read', async () => {
  const stage = await setStage();
  try {
    for (let page = 0; page < pages; page += 1)
      stage.page(`Kylä ${page}`, [{ user: 'Newcomer', text: 'Siellä on silta.' }]);
    await stage.setMode('dry-run', { pagesPerPass: 5_000 });
    const port = stage.parts.wikiOf(stage.wikiId);
    await port.site();
    stage.wiki.requests.clear();
    expect(await port.listPending({ limit: 5_000 })).toHaveLength(pages);
    expect(stage.wiki.requests.list.length).toBeLessThanOrEqual(pages / 25);

    const texts = () =>
      stage.wiki.requests.list.filter(({ params }) => params['rvprop']?.includes('content'));
    let first: number | null = null;
    let judged = 0;
    const result = await runPass(
      {
        wikiId: stage.wikiId,
        live: false,
        signal: new AbortController().signal,
        onJudged: () => {
          judged += 1;
          first ??= texts().length;
        }
      },
      stage.parts
    );
    expect(result).toMatchObject({ outcome: 'done', pagesJudged: pages });
    expect(judged).toBe(pages);
    expect(first ?? 0).toBeLessThanOrEqual(texts().length / 2);
  } finally {
    await stage.close();
  }
}, 120_000);

it('R31: a page with a thousand pending revisions is left to people at little cost, and others go on', async () => {
  const stage = await setStage();
  try {
    const edits = Array.from({ length: 1_000 }, (_, index) => ({
      user: 'Newcomer',
      text: `Muutos ${index}.`
    }));
    stage.page('Pitkälä', edits);
    stage.page('Aapala', [{ user: 'Newcomer', text: 'Siellä on silta.' }]);
    const settingsOf = createSettingsInForce(stage.store);
    const port = stage.parts.wikiOf(stage.wikiId);
    const { clock, log } = stage.parts;
    const parts = {
      wikiOf: () => port,
      settingsOf,
      checks,
      kinds: evidenceKinds,
      verdicts: null,
      clock,
      log
    };
    const found = await port.listPending({ limit: 10 });
    stage.wiki.requests.clear();
    const seen: string[] = [];
    const reviewer = createReviewer(parts);
    for await (const { verdict } of reviewer.review(stage.wikiId, found, { thoroughness: 'thrifty' })) {
      seen.push(`${verdict.page.title} ${verdict.revisions.length}`);
    }
    expect(seen).toEqual(['Aapala 1']);
    expect(stage.wiki.requests.list.length).toBeLessThanOrEqual(20);
  } finally {
    await stage.close();
  }
}, 120_000);
