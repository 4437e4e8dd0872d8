import { createBrakes, type Brakes } from '../../../../server/bot/brakes/create-brakes.ts';
import type { Halt } from '../../../../server/bot/brakes/halt.ts';
import { runPass } from '../../../../server/bot/pass.ts';
import { toRecord } from '../../../../server/bot/decision-record.ts';
import type { PendingPage } from '../../../../server/ports.ts';
import type { PageVerdict } from '../../../../shared/verdict.ts';
import { raiseBot } from '../../../support/raise-bot.ts';
import { setStage, type Stage } from '../bot-stage.ts';

/** The bot's stage with all brakes on, which can be asked one by one as well. */
export interface BrakeStage extends Stage {
  readonly brakes: Brakes;
  /** Settings of the bot, saved as an operator would; the mode is live unless it is given. */
  set(bot: object, checks?: object): Promise<void>;
  /** What is held against before a page is taken on, and before the call. */
  beforePage(title: string): Promise<Halt | null>;
  beforeWrite(title: string): Promise<Halt | null>;
  /** Makes a page with one safe edit; gives the ids of the stable and of the pending revision. */
  safePage(title: string, user?: string): number[];
  /** As if the bot had accepted what is safe on a page, at a time before now. */
  acceptedBefore(title: string, agoMs: number, state?: 'done' | 'refused' | 'unknown'): Promise<void>;
  live(): ReturnType<typeof runPass>;
  /** Reviews that reached the wiki, whatever it answered. */
  reviewCalls(): number;
}

/** Sets it: as the bot's stage, with the mode live and the go word on the stop page. */
export async function setBrakeStage(): Promise<BrakeStage> {
  const stage = await setStage();
  const { store, wikiId, clock, wiki } = stage;
  const { wikiOf, log } = stage.parts;
  const brakes = createBrakes({ store, wikiOf, clock, log });

  async function momentOf(title: string): Promise<[PendingPage, PageVerdict, string]> {
    const [page] = await wikiOf(wikiId).findPending({ titles: [title] });
    if (!page) throw new Error(`${title} is not pending`);
    for await (const { verdict } of stage.parts.review(wikiId, [page])) {
      return [page, verdict, wikiId];
    }
    throw new Error(`${title} was not judged`);
  }

  return {
    ...stage,
    brakes,
    set: (bot, checks = {}) =>
      raiseBot(store, wikiId, { bot: { mode: 'live', ...bot }, checks }, clock.now()),
    beforePage: async (title) => brakes.beforePage(...(await momentOf(title))),
    beforeWrite: async (title) => brakes.beforeWrite(...(await momentOf(title))),
    safePage: (title, user = 'Trusted') => stage.page(title, [{ user, text: 'Siellä on silta.' }]),
    async acceptedBefore(title, agoMs, state = 'done') {
      const [, verdict] = await momentOf(title);
      const at = clock.now() - agoMs;
      const runId = await store.runs.begin(wikiId, 'live', at);
      const intentId = `${title}-${at}-${state}`;
      const record = toRecord(verdict, { runId, mode: 'live', state: 'planned', intentId, summary: '' });
      const id = await store.decisions.add({ ...record, at });
      await store.decisions.advance(id, { state: 'sending', at });
      await store.decisions.advance(id, { state, at });
    },
    live: () =>
      runPass({ wikiId, live: true, signal: new AbortController().signal }, { ...stage.parts, brakes }),
    reviewCalls: () => wiki.requests.list.filter(({ action }) => action === 'review').length
  };
}
