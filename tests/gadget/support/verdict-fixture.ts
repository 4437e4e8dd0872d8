import type { DecisionRecord } from '../../../shared/decision.ts';
import type { BotStatus } from '../../../shared/bot-status.ts';
import type { CheckResult, PageVerdict, RevisionVerdict } from '../../../shared/verdict.ts';

/** The moment at which the fixtures' stories take place. */
export const storyNow = Date.parse('2026-11-21T19:10:00Z');

/** One check's result, by default an approval by the check of bots. */
export function aResult(over: Partial<CheckResult> = {}): CheckResult {
  return {
    checkId: 'bot_user',
    outcome: 'approve',
    message: { key: 'seula-check-bot_user-bot', params: ['Kattilabotti'] },
    setting: { option: 'group', value: 'bot' },
    marks: [],
    ...over
  };
}

/** The verdict on one revision, by default safe. */
export function aRevision(revisionId: number, over: Partial<RevisionVerdict> = {}): RevisionVerdict {
  const results = over.results ?? [
    aResult(),
    aResult({ checkId: 'no_net_change', outcome: 'neutral', setting: null })
  ];
  const deciding = results.find(({ checkId }) => checkId === (over.decidingCheck ?? 'bot_user'));
  return {
    revisionId,
    parentId: null,
    user: 'Muokkaaja',
    timestamp: '2026-11-21T19:04:00Z',
    summary: null,
    decision: 'approve',
    inSafePrefix: true,
    absorbedBy: null,
    heldBy: null,
    decidingCheck: 'bot_user',
    reason: deciding?.message ?? { key: 'seula-reason-nothing-speaks-for-it', params: [] },
    results,
    cumulative: [],
    ...over
  };
}

/** The verdict on a page with these pending revisions. */
export function aVerdict(revisions: RevisionVerdict[], over: Partial<PageVerdict> = {}): PageVerdict {
  const deciding = revisions.find(({ inSafePrefix }) => !inSafePrefix) ?? revisions.at(-1);
  return {
    format: 'seula-verdict',
    version: 1,
    wiki: 'fiwiki',
    page: { id: 265, namespace: 0, title: 'Savonlinnan rautatieasema' },
    stableRevisionId: 343,
    latestRevisionId: revisions.at(-1)?.revisionId ?? 343,
    decision: deciding?.decision ?? 'manual',
    reason: deciding?.reason ?? { key: 'seula-reason-nothing-speaks-for-it', params: [] },
    decidingCheck: deciding?.decidingCheck ?? null,
    decidingRevisionId: deciding?.revisionId ?? null,
    safeRevisionId: revisions.filter(({ inSafePrefix }) => inSafePrefix).at(-1)?.revisionId ?? null,
    revisions,
    settingsVersion: 14,
    judgedAt: '2026-11-21T19:08:00Z',
    ...over
  };
}

/** What the bot did on a page, by default an acceptance up to the revision that is reviewed on the saved pages. */
export function aDecision(over: Partial<DecisionRecord> = {}): DecisionRecord {
  return {
    id: 12,
    wiki: 'fiwiki',
    runId: 7,
    page: { id: 265, namespace: 0, title: 'Savonlinnan rautatieasema' },
    stableRevisionId: 300,
    revisionId: 343,
    decision: 'approve',
    state: 'done',
    mode: 'live',
    intentId: '01JD-a_b',
    decidingCheck: 'bot_user',
    reason: { key: 'seula-check-bot_user-bot', params: ['Kattilabotti'] },
    revisions: [],
    summary: 'Accepted 1 edit',
    note: null,
    settingsVersion: 14,
    createdAt: '2026-11-21T18:09:00Z',
    updatedAt: '2026-11-21T18:10:00Z',
    ...over
  };
}

/** A bot that runs. */
export function aBotStatus(over: Partial<BotStatus> = {}): BotStatus {
  return {
    wiki: 'fiwiki',
    state: 'running',
    mode: 'live',
    lastPass: {
      runId: 7,
      mode: 'live',
      startedAt: '2026-11-21T19:07:00Z',
      endedAt: '2026-11-21T19:08:00Z',
      outcome: 'done',
      failure: null,
      pagesJudged: 264,
      approved: 3,
      refused: 0,
      unknown: 0
    },
    nextPassAt: '2026-11-21T19:13:00Z',
    heartbeatAgeMs: 20_000,
    counts: { pending: 264, approve: 41, manual: 178, blocked: 45, unjudged: 0 },
    lagMs: 12_000_000_000,
    settingsVersion: 14,
    suspensions: [],
    reportPage: 'Wikipedia:Seulojan virheet',
    reportDays: 30,
    publication: null,
    stop: null,
    stopPage: 'Project:Seula',
    stalledSince: null,
    stream: null,
    ...over
  };
}
