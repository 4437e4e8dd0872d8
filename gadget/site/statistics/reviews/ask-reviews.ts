import type { ReviewCharts, ReviewStatistics } from '../../../../shared/review-statistics.ts';
import type { Api } from '../../api/ask.ts';
import type { ReviewView } from './review-view.ts';

const perPage = '50';

/** The reviews of a wiki that a view chooses: who, whose, and a page of single ones. Fails with AskFailed. */
export function askReviews(
  api: Api,
  wiki: string,
  view: ReviewView,
  signal: AbortSignal
): Promise<ReviewStatistics> {
  const query = {
    ...chosenOf(view),
    reviewer: view.reviewer ?? undefined,
    reviewed_user: view.author ?? undefined,
    cursor: view.cursor ?? undefined,
    limit: perPage
  };
  return api.get('getStatistics', `${pathOf(wiki)}/statistics/`, query, signal);
}

/** The same reviews over time, of all names. Fails with AskFailed. */
export function askReviewCharts(
  api: Api,
  wiki: string,
  view: ReviewView,
  signal: AbortSignal
): Promise<ReviewCharts> {
  return api.get('getStatisticsCharts', `${pathOf(wiki)}/statistics/charts/`, chosenOf(view), signal);
}

function chosenOf({ time, excludeAuto }: ReviewView) {
  return { time_filter: time, exclude_auto_reviewers: excludeAuto ? 'true' : undefined };
}

function pathOf(wiki: string): string {
  return `/wikis/${encodeURIComponent(wiki)}`;
}
