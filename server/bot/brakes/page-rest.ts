import { z } from 'zod';
import { defineBrake, type BrakeTools, type PageMoment } from './define-brake.ts';

const hourMs = 3_600_000;

/**
 * Accepts a page once and then leaves it alone for a day, so that a mistake is not made twice before anybody saw it. What
 * brings back a text that was reviewed before may be accepted all the same.
 */
export default defineBrake({
  id: 'page-rest',
  looksAt: 'wiki',
  halts: {
    'page-rests': {
      scope: 'page',
      en: 'The bot accepted this page within the last $1 hours and leaves it to people until then.',
      qqq: 'Why the bot does not accept a page. $1: number of hours.'
    }
  },
  unknown: {
    scope: 'page',
    en: 'When the bot last accepted this page could not be found out, so it leaves the page to people.',
    qqq: 'Why the bot does not accept a page.'
  },
  beforePage: rested,
  beforeWrite: rested
});

async function rested(moment: PageMoment, { store, wikiOf, clock }: BrakeTools) {
  const { wikiId, settings, verdict } = moment;
  const since = clock.now() - settings.pageRestHours * hourMs;
  const made = await store.sentApprovals.count(wikiId, { since, pageId: verdict.page.id });
  if (made === 0 || (await bringsReviewedTextBack(moment, wikiOf))) return null;
  return { code: 'page-rests', params: [String(settings.pageRestHours)] } as const;
}

const mostLookedAt = 50;

/** Whether a reviewed revision among the newest ones has the very text that would be accepted. */
async function bringsReviewedTextBack(
  { wikiId, verdict }: PageMoment,
  wikiOf: BrakeTools['wikiOf']
): Promise<boolean> {
  const { query } = await wikiOf(wikiId).api.get(
    {
      pageids: verdict.page.id,
      prop: 'revisions',
      rvprop: ['ids', 'sha1', 'flagged'],
      rvlimit: mostLookedAt,
      maxage: 0,
      smaxage: 0
    },
    History
  );
  const [page] = query.pages;
  if (page.pageid !== verdict.page.id) throw new Error('The answer is about another page.');
  const wanted = page.revisions.find(({ revid }) => revid === verdict.safeRevisionId)?.sha1;
  // A text that is hidden, or further back than was looked, is equal to nothing.
  if (wanted === undefined) return false;
  return page.revisions.some(
    ({ revid, sha1, flagged }) => revid !== verdict.safeRevisionId && flagged !== undefined && sha1 === wanted
  );
}

const History = z.object({
  query: z.object({
    pages: z.tuple([
      z.object({
        pageid: z.number().int(),
        revisions: z.array(
          z.object({
            revid: z.number().int(),
            sha1: z.string().min(1).optional(),
            flagged: z.object({}).optional()
          })
        )
      })
    ])
  })
});
