import { defineBrake, type BrakeTools, type PageMoment } from './define-brake.ts';
import { readWithdrawals } from './reading/withdrawals.ts';
import { safePrefixOf } from './reading/safe-prefix.ts';

const dayMs = 86_400_000;

/**
 * Leaves a page to people for some days after an approval on it was withdrawn, whoever approved it and whatever was
 * approved since, and a revision for good whose own approval was withdrawn. The log is read anew right before the call:
 * the withdrawal may be seconds old.
 */
export default defineBrake({
  id: 'cool-down',
  looksAt: 'wiki',
  halts: {
    'page-cools-down': {
      scope: 'page',
      en: 'An approval on this page was withdrawn on $1. For $2 days after that, people look at its edits.',
      qqq: 'Why the bot does not accept a page. $1: date and time in the form 2026-03-01T12:00:00Z; $2: number of days.'
    },
    'revision-was-withdrawn': {
      scope: 'page',
      en: 'The approval of revision $1 was withdrawn on $2, so the bot does not accept it again.',
      qqq: 'Why the bot does not accept a page. $1: revision id; $2: date and time in the form 2026-03-01T12:00:00Z.'
    }
  },
  unknown: {
    scope: 'page',
    en: 'Whether an approval on this page was withdrawn could not be found out, so the bot leaves it to people.',
    qqq: 'Why the bot does not accept a page.'
  },
  beforePage: notWithdrawn,
  beforeWrite: notWithdrawn
});

async function notWithdrawn({ wikiId, settings, verdict }: PageMoment, { wikiOf }: BrakeTools) {
  const { api } = wikiOf(wikiId);
  const { withdrawals, now } = await readWithdrawals(api, verdict.page, settings.coolDownDays);
  const ids = new Set(safePrefixOf(verdict).map(({ revisionId }) => revisionId));
  const own = withdrawals.find(({ revisionId }) => ids.has(revisionId));
  if (own) {
    return { code: 'revision-was-withdrawn', params: [String(own.revisionId), own.timestamp] } as const;
  }
  const lasting = withdrawals.find(
    ({ timestamp }) => now < Date.parse(timestamp) + settings.coolDownDays * dayMs
  );
  if (!lasting) return null;
  return { code: 'page-cools-down', params: [lasting.timestamp, String(settings.coolDownDays)] } as const;
}
