import { BotStatus } from '../../../shared/bot-status.ts';
import { DecisionAccount } from '../../../shared/decision-account.ts';
import { Precision } from '../../../shared/precision.ts';
import { QueueEntry } from '../../../shared/queue-list.ts';
import { RevisionChange } from '../../../shared/revision-change.ts';

/** What nobody should be called. */
export const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)> \u202e{{PLURAL:$1}} $2';

const time = '2026-11-21T11:00:00.000Z';
const reason = { key: 'seula-check-new_domain-new', params: [1, ['new.example']] };

/** A bot that runs. */
export const botStatus = BotStatus.parse({
  wiki: 'fiwiki',
  state: 'running',
  stop: null,
  stopPage: '',
  stalledSince: null,
  stream: null,
  mode: 'live',
  lastPass: null,
  nextPassAt: null,
  heartbeatAgeMs: 0,
  counts: { pending: 264, approve: 41, manual: 178, blocked: 45, unjudged: 0 },
  lagMs: 139 * 86_400_000,
  settingsVersion: 1,
  suspensions: [],
  reportPage: '',
  reportDays: 14,
  publication: null
});

const counts = {
  approved: 40,
  undone: 1,
  standing: 39,
  undoneBy: { unapproved: 1, reverted: 0, disputed: 0, withdrawn: 0 },
  precision: 0.975
};

/** What became of its approvals. */
export const precision = Precision.parse({
  wiki: 'fiwiki',
  since: time,
  readUntil: time,
  total: counts,
  checks: [],
  settingsVersions: [],
  suspensions: []
});

/** A page that waits. */
export const queueEntry = QueueEntry.parse({
  page: { id: 1, namespace: 0, title: hostile },
  stableRevisionId: 10,
  latestRevisionId: 12,
  pendingSince: time,
  sizeChange: -12,
  authors: [hostile, null],
  verdict: { decision: 'blocked', reason, decidingCheck: 'new_domain', edits: 1, judgedAt: time }
});

const added = `* https://new.example ${hostile}`;

/** What the decision is about. */
export const change = RevisionChange.parse({
  before: { revisionId: 10, title: 'A', timestamp: time, user: 'Maija', summary: null },
  after: { revisionId: 12, title: 'A', timestamp: time, user: null, summary: hostile },
  rows: [
    { kind: 'place', before: 1, after: 1 },
    { kind: 'same', line: { start: 0, pieces: [{ text: 'One.', marked: false }] } },
    { kind: 'change', before: null, after: { start: 5, pieces: [{ text: added, marked: true }] } }
  ],
  isCut: false
});

const result = {
  checkId: 'new_domain',
  outcome: 'block',
  message: reason,
  setting: null,
  marks: [{ revisionId: 12, side: 'after', start: 7, end: 26, text: 'https://new.example' }]
};

/** An approval that was reverted. */
export const decisionAccount = DecisionAccount.parse({
  decision: {
    id: 7,
    wiki: 'fiwiki',
    runId: 3,
    page: { id: 1, namespace: 0, title: hostile },
    stableRevisionId: 10,
    revisionId: 12,
    decision: 'approve',
    state: 'done',
    mode: 'live',
    intentId: 'abc',
    decidingCheck: 'new_domain',
    reason,
    revisions: [
      {
        revisionId: 12,
        user: hostile,
        decision: 'approve',
        decidingCheck: 'new_domain',
        absorbedBy: null,
        results: [
          ['new_domain', 'block'],
          ['min_age', 'neutral']
        ],
        cumulative: []
      }
    ],
    summary: hostile,
    note: 'newer-stable',
    dispute: { reports: 2, counted: 1, since: time },
    settingsVersion: 3,
    createdAt: time,
    updatedAt: time
  },
  verdict: {
    format: 'seula-verdict',
    version: 1,
    wiki: 'fiwiki',
    page: { id: 1, namespace: 0, title: hostile },
    stableRevisionId: 10,
    latestRevisionId: 12,
    decision: 'blocked',
    reason,
    decidingCheck: 'new_domain',
    decidingRevisionId: 12,
    safeRevisionId: null,
    revisions: [
      {
        revisionId: 12,
        parentId: 10,
        user: hostile,
        timestamp: time,
        summary: null,
        decision: 'blocked',
        inSafePrefix: false,
        absorbedBy: null,
        heldBy: 12,
        decidingCheck: 'new_domain',
        reason,
        results: [result],
        cumulative: []
      }
    ],
    settingsVersion: 3,
    judgedAt: time
  },
  steps: [{ state: 'done', note: null, at: time }],
  findings: [{ kind: 'reverted', at: '2026-11-21T11:30:00.000Z' }]
});
