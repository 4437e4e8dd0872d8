import type { PendingPage } from '../ports.ts';
import { noteJudgement } from './note-judgement.ts';
import type { Work } from './run-context.ts';

/** Leaves a page to people that was too much so many times: the log says so of it as long as it does not change. */
export async function putAside(
  work: Work,
  { page, ...revisions }: PendingPage,
  tries: number
): Promise<void> {
  const { wikiId, runId, mode, settingsVersion, onProgress } = work;
  const said = { note, noteParams: [String(tries)] };
  onProgress?.({ step: 'decided', page, action: 'leave', ...said });
  await noteJudgement(work, {
    wiki: wikiId,
    runId,
    mode,
    page,
    stableRevisionId: revisions.stableRevisionId,
    revisionId: revisions.latestRevisionId,
    decision: 'manual',
    state: 'judged',
    intentId: null,
    decidingCheck: null,
    reason: { key: 'seula-reason-too-much', params: [] },
    revisions: [],
    summary: null,
    ...said,
    settingsVersion
  });
}

const note = 'quarantined';
