import checkTexts from '../../../shared/i18n/checks/en.json' with { type: 'json' };
import type { Costs } from '../../../shared/costs.ts';
import type { DecisionRecord } from '../../../shared/decision.ts';
import type { BotStatus } from '../../../shared/bot-status.ts';
import type { VerdictEntry } from '../../../shared/verdict-list.ts';
import type { PageVerdict } from '../../../shared/verdict.ts';
import type { CompanionAnswer } from './open-page.ts';
import { aBotStatus } from './verdict-fixture.ts';

/** What the double knows: how to answer for a title or revision id, and more texts of checks than there are. */
export interface CompanionOptions {
  entry: (key: string) => VerdictEntry;
  bot?: BotStatus;
  texts?: Record<string, string>;
  explain?: PageVerdict;
  approvals?: DecisionRecord[];
}

/** What every explanation of the double costs. */
const storyCosts: Costs = {
  checkMs: { story_domain: 12.34, story_isbn: 0.06, bot_user: 0 },
  requests: { author: 1, rendered: 3 }
};

/** A companion that answers as the real one does. */
export function companionDouble({
  entry,
  bot,
  texts,
  explain,
  approvals
}: CompanionOptions): (url: URL) => CompanionAnswer {
  return ({ pathname, searchParams }) => {
    if (pathname.endsWith('/bot')) return { body: bot ?? aBotStatus() };
    if (pathname.endsWith('/decisions')) return { body: { decisions: approvals ?? [], next: null } };
    if (pathname.includes('/messages/')) {
      return { body: { language: 'fi', messages: { ...checkTexts, ...texts } } };
    }
    if (pathname.endsWith('/verdicts')) {
      const keys = (searchParams.get('titles') ?? searchParams.get('revisions') ?? '').split('|');
      return { body: { verdicts: keys.map(entry) } };
    }
    if (pathname.includes('/verdicts/') && explain) return { body: { verdict: explain, costs: storyCosts } };
    return { status: 404, body: { error: 'No such route.', code: 'not-found', params: {} } };
  };
}
