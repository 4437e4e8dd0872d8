import { defineBrake, type BrakeTools, type PageMoment } from './define-brake.ts';
import { safePrefixOf } from './reading/safe-prefix.ts';

const dayMs = 86_400_000;

/** Accepts edits of one author on so many pages a day and no more, so that nobody can ride on one wrong verdict for long. */
export default defineBrake({
  id: 'author-cap',
  looksAt: 'store',
  halts: {
    'author-cap-reached': {
      scope: 'page',
      en: 'The bot accepted edits of $1 on $2 pages within the last day and leaves the others to people.',
      qqq: 'Why the bot does not accept a page. $1: user name, or "?" where it is hidden; $2: number of pages.'
    }
  },
  unknown: {
    scope: 'run',
    en: 'How much the bot accepted from each author could not be read, so it accepts nothing.',
    qqq: 'Why the bot does nothing.'
  },
  beforePage: belowCap,
  beforeWrite: belowCap
});

async function belowCap({ wikiId, settings, verdict }: PageMoment, { store, clock }: BrakeTools) {
  const most = settings.approvalsPerAuthorAndDay;
  const since = clock.now() - dayMs;
  for (const author of new Set(safePrefixOf(verdict).map(({ user }) => user))) {
    const made = await store.sentApprovals.count(wikiId, { since, author });
    if (made >= most) return { code: 'author-cap-reached', params: [author ?? '?', String(most)] } as const;
  }
  return null;
}
