import { codeOf } from '../failure-codes.ts';
import { collectDisputes } from './collect-disputes.ts';
import { collectOutcomes } from './collect-outcomes.ts';
import { collectReverts } from './collect-reverts.ts';
import { collectWithdrawals } from './collect-withdrawals.ts';
import { doubt } from './doubt.ts';
import type { Collection, FeedbackParts } from './feedback-parts.ts';

const dayMs = 86_400_000;

/**
 * Learns what became of the bot's approvals on a wiki since the last time, and suspends what people undid too often. What
 * cannot be read now is read next time. Writes nothing to the wiki.
 */
export async function collectFeedback(
  wikiId: string,
  parts: FeedbackParts,
  signal?: AbortSignal
): Promise<void> {
  const { store, clock, log, wikiOf } = parts;
  const { feedback } = (await store.settings.current(wikiId)).settings;
  const since = clock.now() - feedback.days * dayMs;
  await store.feedback.watch(wikiId, since);
  const approvals = await store.feedback.watched(wikiId, since);
  if (approvals.length > 0) {
    const all: Collection = {
      wikiId,
      wiki: wikiOf(wikiId),
      approvals,
      reportPage: feedback.reportPage,
      parts,
      signal
    };
    const standing = { ...all, approvals: approvals.filter(({ undoneAt }) => undoneAt === null) };
    const work = { withdrawals: () => collectWithdrawals(all), reports: () => collectDisputes(all) };
    const edits = standing.approvals.length > 0 ? { edits: () => collectReverts(standing) } : {};
    for (const [stream, collect] of Object.entries({ ...work, ...edits })) {
      signal?.throwIfAborted();
      try {
        await collect();
      } catch (fault) {
        signal?.throwIfAborted();
        log.warn(
          { wiki: wikiId, stream, code: codeOf(fault), fault },
          'what became of approvals could not be read'
        );
      }
    }
    await noteWithdrawals(wikiId, parts);
  }
  try {
    await collectOutcomes({ wikiId, wiki: wikiOf(wikiId), store, now: clock.now(), since, signal });
  } catch (fault) {
    signal?.throwIfAborted();
    log.warn({ wiki: wikiId, code: codeOf(fault), fault }, 'what became of edits could not be read');
  }
  await doubt(wikiId, feedback.selfDoubt, parts);
}

const notes = { unapproved: 'withdrawn-by-person', withdrawn: 'withdrawn-on-request' } as const;

/** The log of decisions says of each approval whether it was withdrawn. */
async function noteWithdrawals(wikiId: string, { store, clock }: FeedbackParts): Promise<void> {
  const noted = new Set<number>();
  for (const { decisionId, kind } of await store.feedback.withdrawn(wikiId)) {
    if (noted.has(decisionId)) continue;
    noted.add(decisionId);
    try {
      await store.decisions.advance(decisionId, { state: 'undone', note: notes[kind], at: clock.now() });
    } catch (fault) {
      // Whoever withdraws on request writes it down as well.
      if (codeOf(fault) !== 'state-conflict') throw fault;
    }
  }
}
