import type { SelfDoubt } from '../../../shared/wiki-settings.ts';
import type { ApprovalsLost } from '../../ports.ts';
import type { FeedbackParts } from './feedback-parts.ts';

const hourMs = 3_600_000;

/** Suspends checks, and the whole bot, of whose approvals people undid too many; returns what it suspended just now. */
export async function doubt(
  wikiId: string,
  limits: SelfDoubt,
  { store, clock, log }: Pick<FeedbackParts, 'store' | 'clock' | 'log'>
): Promise<ApprovalsLost[]> {
  const now = clock.now();
  const all = await store.feedback.lost(wikiId, now - limits.hours * hourMs);
  const news: ApprovalsLost[] = [];
  for (const lost of all) {
    if (!isTooMuch(lost, limits)) continue;
    const { checkId, approved, undone } = lost;
    const reason = { code: 'too-many-undone', approved, undone, hours: limits.hours } as const;
    if (!(await store.suspensions.suspend(wikiId, checkId, reason, now))) continue;
    news.push(lost);
    const code = checkId === null ? 'bot-suspended' : 'check-suspended';
    log.error({ wiki: wikiId, code, checkId, approved, undone }, 'people undid too many approvals');
  }
  return news;
}

function isTooMuch({ checkId, approved, undone }: ApprovalsLost, limits: SelfDoubt): boolean {
  return checkId === null
    ? approved >= limits.wholeLeast && undone * 100 > limits.wholePercent * approved
    : undone > limits.undone && undone * 100 > limits.percent * approved;
}
