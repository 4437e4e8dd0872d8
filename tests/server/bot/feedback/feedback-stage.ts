import { collectFeedback } from '../../../../server/bot/feedback/collect-feedback.ts';
import type { DecisionRecord } from '../../../../shared/decision.ts';
import type { Precision } from '../../../../shared/precision.ts';
import { raiseBot } from '../../../support/raise-bot.ts';
import { setStage, type Stage } from '../bot-stage.ts';

/** An approval of the bot that has been made. */
export interface Approved {
  readonly decisionId: number;
  readonly title: string;
  readonly stableId: number;
  readonly revisionId: number;
  readonly intentId: string;
}

/** `note`: it was undone at once, for this reason. */
interface ApprovalOptions {
  checks?: string[];
  settingsVersion?: number;
  author?: string;
  note?: string;
  runId?: number;
}

/** The bot's stage with approvals as the bot would have left them, in the wiki and in the database. */
export interface FeedbackStage extends Stage {
  /** Accepts a page with one edit by `author`; `checks` spoke for it, the first of them decided. */
  approve(title: string, options?: ApprovalOptions): Promise<Approved>;
  /** Accepts a later revision of a page that was accepted. */
  approveMore(before: Approved, revisionId: number): Promise<Approved>;
  set(feedback: object): Promise<void>;
  collect(): Promise<void>;
  precision(): Promise<Omit<Precision, 'suspensions'>>;
  /** Ids of suspended checks; `whole bot` for all of them. */
  suspended(): Promise<string[]>;
  decision(id: number): Promise<DecisionRecord | undefined>;
  /** Edits the page, now; `autoReview` says whether the wiki approves it at once. */
  edit(title: string, user: string, text: string, more?: object): number;
}

/** Sets it over a database. */
export async function setFeedbackStage(databaseUrl?: string): Promise<FeedbackStage> {
  const stage = await setStage(databaseUrl);
  const { wiki, store, wikiId, clock, parts } = stage;
  const { wikiOf, log } = parts;
  let made = 0;

  async function enter(
    { title, stableId, revisionId }: Pick<Approved, 'title' | 'stableId' | 'revisionId'>,
    options: ApprovalOptions
  ): Promise<Approved> {
    const { checks = ['one'], settingsVersion = 1, author = 'Newcomer', note = null } = options;
    const at = clock.now();
    made += 1;
    const intentId = `intent${made}`;
    wiki.review({ revisionId, user: 'SeulaBot', comment: `Fine [seula:${intentId}]`, at });
    const runId = options.runId ?? (await store.runs.begin(wikiId, 'live', at));
    const decision = {
      wiki: wikiId,
      runId,
      page: { id: wiki.page(title)?.id ?? 0, namespace: 0, title },
      stableRevisionId: stableId,
      revisionId,
      decision: 'approve',
      state: 'planned',
      mode: 'live',
      intentId,
      decidingCheck: checks[0] ?? null,
      reason: { key: 'said', params: [] },
      revisions: [
        {
          revisionId,
          user: author,
          decision: 'approve',
          decidingCheck: checks[0] ?? null,
          absorbedBy: null,
          results: [
            ...checks.map((check) => [check, 'approve'] as [string, 'approve']),
            ['silent', 'neutral']
          ],
          cumulative: []
        }
      ],
      summary: `Fine [seula:${intentId}]`,
      note: null,
      settingsVersion
    } satisfies Omit<DecisionRecord, 'id' | 'createdAt' | 'updatedAt'>;
    const id = await store.decisions.add({ ...decision, at });
    await store.decisions.advance(id, { state: 'sending', at });
    await store.decisions.advance(id, { state: note === null ? 'done' : 'undone', note, at });
    return { decisionId: id, title, stableId, revisionId, intentId };
  }

  return {
    ...stage,
    async approve(title, options = {}) {
      const { author = 'Newcomer' } = options;
      const [stableId = 0, revisionId = 0] = stage.page(title, [{ user: author, text: 'Siellä on silta.' }]);
      return enter({ title, stableId, revisionId }, options);
    },
    approveMore: ({ title, revisionId }, later) =>
      enter({ title, stableId: revisionId, revisionId: later }, {}),
    set: (feedback) => raiseBot(store, wikiId, { bot: { mode: 'live' }, feedback }, clock.now()),
    collect: () => collectFeedback(wikiId, { store, wikiOf, clock, log }),
    precision: () => store.feedback.precision(wikiId, 0),
    async suspended() {
      return (await store.suspensions.current(wikiId)).map(({ checkId }) => checkId ?? 'whole bot');
    },
    async decision(id) {
      return (await store.decisions.list({ wiki: wikiId, limit: 1_000 })).find((one) => one.id === id);
    },
    edit: (title, user, text, more = {}) =>
      wiki.edit({ title, user, text, at: clock.now(), autoReview: false, ...more }).id
  };
}
