import { createAlertDesk } from '../../../server/alerts/alert-desk.ts';
import { alerts } from '../../../server/alerts/rules/index.generated.ts';
import type { Webhook } from '../../../server/alerts/webhook.ts';
import { readBotStatus } from '../../../server/bot/bot-status.ts';
import type { AlertDesk, Heartbeat, Store } from '../../../server/ports.ts';
import { createStore } from '../../../server/store/create-store.ts';
import type { DecisionState } from '../../../shared/decision.ts';
import type { TestDatabase } from '../../support/databases.ts';
import { raiseBot } from '../../support/raise-bot.ts';
import { recordedLog, type RecordedLog } from '../../support/recorded-log.ts';
import { decision, dossier, pendingPage, storedVerdict } from '../store/samples.ts';

export const noon = Date.parse('2026-03-01T12:00:00Z');
export const minute = 60_000;
export const hour = 60 * minute;
export const wiki = 'fiwiki';

/** A desk of alerts over a real database, with time, bot and queue made up. */
export interface AlertStage {
  now: number;
  readonly store: Store;
  readonly log: RecordedLog;
  /** Name that the wiki knows the account by; an error is thrown. */
  account: string | null | Error | Promise<never>;
  webhook: Webhook | null;
  /** Ends the questions to the wiki that have not been answered. */
  readonly giveUp: AbortController;
  readonly desk: AlertDesk;
  /** Lets so much time go by, the bot beating all along unless told otherwise, and looks. */
  look(laterMs?: number, beat?: Partial<Heartbeat> | null): Promise<void>;
  /** Alerts told since the last time, such as `raised no-work` and `cleared stopped stop-page-stops`. */
  told(): string[];
  /** These pages are the queue from now on; those that are safe are judged. */
  queue(pages: { id: number; decision: 'approve' | 'manual' | 'blocked' }[]): Promise<void>;
  /** Enters a decision of a pass that wrote, in its last state; gives its id. */
  decide(about: {
    pageId: number;
    state: DecisionState;
    note?: string | null;
    sentAt?: number;
  }): Promise<number>;
  /** Enters a pass that has ended. */
  pass(failure: string | null): Promise<void>;
  /** Another desk over the same database, as after a restart or in another process. */
  another(): AlertDesk;
  close(): Promise<void>;
}

/** Sets the stage: live, with a stop page. */
export async function setStage(database: TestDatabase): Promise<AlertStage> {
  const log = recordedLog();
  let now = noon;
  const store = createStore({ url: database.url, log, now: () => now });
  await store.migrate();
  await raiseBot(store, wiki, { bot: { mode: 'live' } }, now);
  const makeDesk = (): AlertDesk =>
    createAlertDesk({
      store,
      statusOf: (id) => readBotStatus(id, store, clock),
      wikiOf: () => ({
        account: async () => {
          const account = await stage.account;
          if (account instanceof Error) throw account;
          return account === null ? null : { name: account, rights: new Set<string>() };
        }
      }),
      botName: 'SeulaBot',
      giveUp: () => stage.giveUp.signal,
      wikiIds: [wiki],
      alerts,
      webhook: (body, signal) => stage.webhook?.(body, signal) ?? Promise.resolve(),
      clock,
      log
    });
  const clock = { now: () => now, sleep: () => Promise.resolve() };
  let heard = 0;
  const stage: AlertStage = {
    get now() {
      return now;
    },
    set now(time) {
      now = time;
    },
    store,
    log,
    account: 'SeulaBot',
    webhook: null,
    giveUp: new AbortController(),
    desk: makeDesk(),
    async look(laterMs = 0, beat = {}) {
      now += laterMs;
      if (beat) await store.runs.beat(wiki, { at: now, nextPassAt: now + minute, mode: 'live', ...beat });
      await stage.desk.look(new AbortController().signal);
    },
    told() {
      const news = log.lines.slice(heard);
      heard = log.lines.length;
      return news.flatMap(({ message, data: { alert, subject } }) =>
        message.startsWith('alert ') ? [[message.slice(6), alert, subject].join(' ').trim()] : []
      );
    },
    async queue(pages) {
      const listed = pages.map(({ id }) => pendingPage({ wiki, pageId: id, title: `P${id}` }));
      await store.queue.replace(wiki, listed, now);
      for (const { id, decision: verdict } of pages) {
        if (verdict !== 'approve') continue;
        const about = { wiki, pageId: id, title: `P${id}`, decision: verdict, at: now };
        await store.verdicts.save(storedVerdict(about), dossier(about));
      }
    },
    async decide({ pageId, state, note = null, sentAt = now }) {
      const runId = await store.runs.begin(wiki, 'live', sentAt);
      const steps: DecisionState[] = {
        judged: ['judged' as const],
        undone: ['planned' as const, 'sending' as const, 'done' as const, 'undone' as const]
      }[state as string] ?? ['planned', 'sending', state];
      const first = {
        ...decision({ wiki, runId, page: { id: pageId, namespace: 0, title: `P${pageId}` } }),
        decision: 'approve',
        mode: 'live'
      } as const;
      const [start = 'judged', ...rest] = steps;
      const intentId = state === 'judged' ? null : `intent-${pageId}-${sentAt}`;
      const id = await store.decisions.add({
        ...first,
        state: start,
        note: rest.length === 0 ? note : null,
        intentId,
        at: sentAt
      });
      for (const next of rest) await store.decisions.advance(id, { state: next, note, at: sentAt });
      await store.runs.finish(runId, { ...ended, at: sentAt });
      return id;
    },
    async pass(failure) {
      const runId = await store.runs.begin(wiki, 'live', now);
      const outcome = failure === null ? 'done' : 'failed';
      await store.runs.finish(runId, { ...ended, outcome, failure, at: now });
    },
    another: makeDesk,
    close: async () => {
      await store.close();
      await database.remove();
    }
  };
  return stage;
}

const ended = {
  outcome: 'done',
  failure: null,
  pagesJudged: 0,
  approved: 0,
  refused: 0,
  unknown: 0
} as const;
