import { codeOf } from './failure-codes.ts';
import { carries, withdrawnNote, type Outcome, type Sent } from './outcome.ts';
import { pass, type RunContext } from './run-context.ts';
import { paceOf, takeTurn } from './wait-for-turn.ts';

/**
 * Takes back an approval of our own that went through although the page had changed just before. Once: what the review
 * log says afterwards stands, and people are told either way.
 */
export async function withdrawOwn(sent: Sent, run: RunContext): Promise<Outcome> {
  const { parts, settings, wikiId } = run;
  const { store, translate } = parts;
  const wiki = parts.wikiOf(wikiId);
  const { language } = await wiki.site();
  const summary = `${translate(language, 'seula-bot-summary-withdrawn', [])} [seula:${sent.intentId ?? ''}]`;
  await pass('withdrawing', parts);
  // Also when the run was asked to end: a wrong approval must not stand until the next one.
  await takeTurn(wikiId, paceOf(settings, parts), parts);
  let failure: string | null = null;
  try {
    await wiki.prepareToApprove();
    await wiki.unapprove({ revisionId: sent.revisionId, summary });
  } catch (fault) {
    failure = codeOf(fault);
  }
  await pass('withdrawn', parts);
  await store.turns.end(wikiId);
  const events = await wiki.reviewsOf({ title: sent.page.title, revisionId: sent.revisionId });
  const isWithdrawn = events[0]?.approves === false;
  if (isWithdrawn) {
    const byUs = events[0] !== undefined && carries(events[0], sent);
    tellOfWithdrawal(sent, run);
    return { state: 'undone', note: byUs ? withdrawnNote : 'withdrawn-by-person', slipped: false };
  }
  const code = 'withdrawal-failed';
  const told = { ...about(sent, run), code, failure };
  parts.log.error(told, 'an approval could not be withdrawn although the page had changed');
  return { state: 'done', note: code, slipped: false };
}

/** Tells people that an approval of the bot was taken back by it. */
export function tellOfWithdrawal(sent: Sent, run: RunContext): void {
  const told = { ...about(sent, run), code: withdrawnNote };
  run.parts.log.error(told, 'an approval was withdrawn because the page had changed');
}

function about({ page, revisionId, intentId }: Sent, { wikiId }: RunContext): Record<string, unknown> {
  return { wiki: wikiId, title: page.title, revisionId, intentId };
}
