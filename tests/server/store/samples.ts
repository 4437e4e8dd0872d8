import { Dossier } from '../../../shared/dossier.ts';
import type { EndedTrial } from '../../../shared/trial.ts';
import { PageVerdict, type Decision } from '../../../shared/verdict.ts';
import type { DecisionStore, PendingPage, StoredVerdict } from '../../../server/ports.ts';

/** Midnight, 1 November 2026, UTC. */
export const start = Date.UTC(2026, 10, 1);
/** One hour. */
export const hour = 3_600_000;

/** What may be told apart in the samples. */
export interface About {
  wiki?: string;
  pageId?: number;
  title?: string;
  stable?: number;
  pending?: number[];
  decision?: Decision;
  at?: number;
  text?: string;
}

/** A verdict as it is stored. */
export function storedVerdict(about: About = {}): StoredVerdict {
  const { wiki, pageId, title, stable, pending, decision, at } = filled(about);
  const verdict = PageVerdict.parse({
    format: 'seula-verdict',
    version: 1,
    wiki,
    page: { id: pageId, namespace: 0, title },
    stableRevisionId: stable,
    latestRevisionId: pending.at(-1) ?? stable,
    decision,
    reason: { key: 'seula-check-user_block-blocked', params: ['Äiti 😀', 3, ['a', 'b']] },
    decidingCheck: 'user_block',
    decidingRevisionId: pending[0] ?? null,
    safeRevisionId: null,
    revisions: pending.map((revisionId) => ({
      revisionId,
      parentId: stable,
      user: 'Maija 😀',
      timestamp: new Date(start).toISOString(),
      summary: null,
      decision,
      inSafePrefix: false,
      absorbedBy: null,
      heldBy: revisionId,
      decidingCheck: 'user_block',
      reason: { key: 'seula-check-user_block-blocked', params: [] },
      results: [],
      cumulative: []
    })),
    settingsVersion: 2,
    judgedAt: new Date(at).toISOString()
  } satisfies PageVerdict);
  return { verdict, thoroughness: 'thrifty', judgedAt: at };
}

/** The dossier of that verdict. */
export function dossier(about: About = {}): Dossier {
  const { wiki, pageId, title, stable, pending, at, text } = filled(about);
  const timestamp = new Date(start).toISOString();
  return Dossier.parse({
    wiki: { id: wiki, namespaces: [{ id: 0, names: [''] }] },
    page: { id: pageId, namespace: 0, title },
    stable: { id: stable, timestamp, text },
    pending: pending.map((id) => ({ id, parentId: stable, timestamp, user: 'Maija 😀', userId: 7, text })),
    gatheredAt: new Date(at).toISOString()
  });
}

/** A page of the queue with the same revisions. */
export function pendingPage(about: About & { since?: number | null } = {}): PendingPage {
  const { pageId, title, stable, pending } = filled(about);
  const since = about.since === undefined ? start : about.since;
  return {
    page: { id: pageId, namespace: 0, title },
    stableRevisionId: stable,
    latestRevisionId: pending.at(-1) ?? stable,
    pendingSince: since === null ? null : new Date(since).toISOString()
  };
}

/** A decision to be added. */
export function decision(about: Partial<Parameters<DecisionStore['add']>[0]> & { runId: number }) {
  return {
    wiki: 'fiwiki',
    page: { id: 1, namespace: 0, title: 'Äiti 😀' },
    stableRevisionId: 10,
    revisionId: 12,
    decision: 'approve',
    state: 'planned',
    mode: 'live',
    intentId: null,
    decidingCheck: 'no_net_change',
    reason: { key: 'seula-check-no_net_change-same', params: [{ time: '2026-11-01T00:00:00Z' }] },
    revisions: [
      {
        revisionId: 12,
        user: 'Maija 😀',
        decision: 'approve',
        decidingCheck: 'no_net_change',
        absorbedBy: null,
        results: [
          ['no_net_change', 'approve'],
          ['user_block', 'neutral']
        ],
        cumulative: []
      }
    ],
    summary: 'Hyväksytty 😀',
    note: null,
    settingsVersion: 2,
    at: start,
    ...about
  } satisfies Parameters<DecisionStore['add']>[0];
}

function filled(about: About): Required<About> {
  return {
    wiki: 'fiwiki',
    pageId: 1,
    title: 'Äiti 😀',
    stable: 10,
    pending: [11, 12],
    decision: 'manual',
    at: start,
    text: "'''Äiti''' 😀",
    ...about
  };
}

/** What a trial found: one line that leads nowhere. */
export function endedTrial(trial: string): EndedTrial {
  return {
    trial,
    wiki: 'fiwiki',
    state: 'done',
    ahead: 0,
    done: 0,
    of: 0,
    settingsVersion: null,
    items: [],
    faults: [{ line: 1, text: 'Äiti 😀', code: 'no-such-page' }]
  };
}
