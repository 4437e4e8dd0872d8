import { caseFold } from '../../text/case-fold.ts';
import { titleKey } from '../../text/title.ts';
import { defineBrake, type BrakeTools, type PageMoment } from './define-brake.ts';

/** Leaves the pages to people that the wiki has put on a list, in whatever spelling of their titles. */
export default defineBrake({
  id: 'do-not-review',
  looksAt: 'settings',
  halts: {
    'on-do-not-review-list': {
      scope: 'page',
      en: 'This page is on the list of pages that the bot leaves to people ("bot.doNotReview").',
      qqq: 'Why the bot does not accept a page. The words in quotation marks name a setting.'
    }
  },
  unknown: {
    scope: 'page',
    en: 'Whether this page is on the list of pages that the bot leaves to people could not be found out.',
    qqq: 'Why the bot does not accept a page.'
  },
  beforePage: notListed,
  beforeWrite: notListed
});

async function notListed({ wikiId, settings: { doNotReview }, verdict }: PageMoment, { wikiOf }: BrakeTools) {
  if (doNotReview.length === 0) return null;
  const site = await wikiOf(wikiId).site();
  const key = (title: string): string => caseFold(titleKey(title, site));
  const own = key(verdict.page.title);
  return doNotReview.some((title) => key(title) === own)
    ? ({ code: 'on-do-not-review-list' } as const)
    : null;
}
