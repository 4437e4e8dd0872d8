import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BotParts } from '../../../server/bot/bot-parts.ts';
import { runPass } from '../../../server/bot/pass.ts';
import { recordedLog, type RecordedLog } from '../../support/recorded-log.ts';
import { setStage, type Stage } from './bot-stage.ts';

let stage: Stage;
let log: RecordedLog;
let asked: string[][];
beforeEach(async () => {
  stage = await setStage();
  log = recordedLog();
  asked = [];
});
afterEach(() => stage.close());

const village = (title: string) => stage.page(title, [{ user: 'Newcomer', text: 'Siellä on silta.' }]);

/** The reviewer of the stage, which fails, or ends the process, when it comes to a page. */
function poisoned(title: string, fail: () => never): BotParts['review'] {
  return async function* (wiki, pages, signal, onGathered) {
    asked.push(pages.map(({ page }) => page.title));
    for await (const one of stage.parts.review(wiki, pages, signal, onGathered)) {
      if (one.verdict.page.title === title) fail();
      yield one;
    }
  };
}

async function pass(
  review: BotParts['review'],
  titles?: string[]
): Promise<{ judged: string[]; outcome: string }> {
  const judged: string[] = [];
  const pages = titles && (await stage.parts.wikiOf(stage.wikiId).findPending({ titles }));
  const result = await runPass(
    {
      wikiId: stage.wikiId,
      live: true,
      signal: new AbortController().signal,
      onJudged: ({ page }) => judged.push(page.title),
      ...(pages && { pages })
    },
    { ...stage.parts, review, log }
  );
  return { judged, outcome: result.outcome };
}

const tooMuch = () => {
  throw new RangeError('Invalid string length');
};

describe('a page that is too much', () => {
  it('R29: holds up no others, is put aside after three tries, and taken up again when it changes', async () => {
    for (const title of ['Aapala', 'Eerola', 'Iisala']) village(title);
    const review = poisoned('Eerola', tooMuch);
    for (let run = 1; run <= 3; run += 1) {
      const { judged, outcome } = await pass(review);
      expect([...judged].sort()).toEqual(['Aapala', 'Iisala']);
      expect(outcome).toBe('done');
    }
    const tries = asked.filter((titles) => titles.includes('Eerola')).length;
    expect(log.lines.filter(({ data }) => data['code'] === 'quarantined')).toHaveLength(1);
    asked = [];
    await pass(review);
    await pass(review);
    expect(asked.flat()).not.toContain('Eerola');
    expect(tries).toBeLessThanOrEqual(4);
    stage.wiki.edit({ title: 'Eerola', user: 'Newcomer', text: 'Eerola on kylä.', autoReview: false });
    expect((await pass(stage.parts.review)).judged.sort()).toEqual(['Aapala', 'Eerola', 'Iisala']);
    expect((await stage.store.tries.known(stage.wikiId)).size).toBe(0);
  });

  it('R29: is left to people in the log, once, with the reason, until it changes', async () => {
    for (const title of ['Aapala', 'Eerola']) village(title);
    const review = poisoned('Eerola', tooMuch);
    const { id = 0 } = stage.wiki.page('Eerola') ?? {};
    const rows = () => stage.store.decisions.list({ wiki: stage.wikiId, pageId: id, limit: 9 });
    for (let run = 1; run <= 2; run += 1) await pass(review);
    expect(await rows()).toEqual([]);
    for (let run = 3; run <= 6; run += 1) await pass(review);
    const [row, ...more] = await rows();
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      decision: 'manual',
      state: 'judged',
      reason: { key: 'seula-reason-too-much' },
      note: 'quarantined',
      noteParams: ['3'],
      page: { title: 'Eerola' }
    });
    const { runId = 0 } = (await stage.store.runs.last(stage.wikiId)) ?? {};
    const ofLastRun = await stage.store.decisions.list({ runId, limit: 9 });
    expect(ofLastRun.map(({ page }) => page.title).sort()).toEqual(['Aapala', 'Eerola']);
    stage.wiki.edit({ title: 'Eerola', user: 'Newcomer', text: 'Eerola on kylä.', autoReview: false });
    await pass(stage.parts.review);
    expect((await rows()).map(({ note }) => note)).toEqual([null, 'quarantined']);
  });

  it('R29: is tried again after a day, and at once when a person asks for it', async () => {
    for (const title of ['Aapala', 'Eerola']) village(title);
    for (let run = 1; run <= 3; run += 1) await pass(poisoned('Eerola', tooMuch));
    expect((await pass(stage.parts.review)).judged).toEqual(['Aapala']);
    expect((await pass(stage.parts.review, ['Eerola'])).judged).toEqual(['Eerola']);
    for (let run = 1; run <= 3; run += 1) await pass(poisoned('Eerola', tooMuch));
    stage.clock.pass(86_400_000);
    expect((await pass(stage.parts.review)).judged.sort()).toEqual(['Aapala', 'Eerola']);
  });

  it('R29: that ends the process each time is put aside as well, and the others are judged first', async () => {
    for (const title of ['Aapala', 'Eerola', 'Iisala']) village(title);
    // A process that dies in the middle of the first pass leaves all that it was at; alone, only what ends it is left.
    const { tries } = stage.store;
    const pages = await stage.parts.wikiOf(stage.wikiId).listPending({ limit: 9 });
    const begun = pages.map(({ page, latestRevisionId }) => ({
      pageId: page.id,
      latestRevisionId,
      tries: 1
    }));
    await tries.begin(stage.wikiId, begun, stage.clock.now());
    for (let run = 2; run <= 3; run += 1) {
      const dying = poisoned('Eerola', () => {
        throw Object.assign(new Error('killed'), { name: 'StoreError' });
      });
      const deaf = {
        ...tries,
        end: async (wiki: string, ids: readonly number[]) => {
          const eerola = pages.find(({ page }) => page.title === 'Eerola')?.page.id ?? 0;
          await tries.end(
            wiki,
            ids.filter((id) => id !== eerola)
          );
        }
      };
      const parts = { ...stage.parts, review: dying, log, store: { ...stage.store, tries: deaf } };
      await runPass({ wikiId: stage.wikiId, live: true, signal: new AbortController().signal }, parts);
      const left = [...(await tries.known(stage.wikiId)).values()];
      expect(Math.max(...left.map((one) => one.tries))).toBe(run);
    }
    asked = [];
    const { judged } = await pass(poisoned('Eerola', tooMuch));
    expect(judged.sort()).toEqual(['Aapala', 'Iisala']);
    expect(asked.flat()).not.toContain('Eerola');
  });

  it('R29: a wiki or a database that fails puts no page aside', async () => {
    for (const title of ['Aapala', 'Eerola']) village(title);
    for (let run = 1; run <= 4; run += 1) {
      const fault = Object.assign(new Error('timeout'), { name: 'WikiError', code: 'timeout' });
      const { outcome } = await pass(
        poisoned('Eerola', () => {
          throw fault;
        })
      );
      expect(outcome).toBe('failed');
    }
    expect((await stage.store.tries.known(stage.wikiId)).size).toBe(0);
    expect((await pass(stage.parts.review)).judged.sort()).toEqual(['Aapala', 'Eerola']);
  });
});
