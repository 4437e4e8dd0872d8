import type { Store } from '../../../server/ports.ts';
import { createReviewTelling } from '../../../server/statistics/reviews/tell-reviews.ts';
import { TimeFilter } from '../../../shared/review-statistics.ts';

/** How long each answer about reviews takes that is not kept, in milliseconds; the best and the worst of so many times. */
export async function measureReviewAnswers(
  store: Pick<Store, 'reviewRecords'>,
  wiki: string,
  { now, times = 5 }: { now: number; times?: number }
): Promise<{ answer: string; best: number; worst: number }[]> {
  const telling = createReviewTelling({
    store: store.reviewRecords,
    requireWiki: () => undefined,
    clock: { now: () => now }
  });
  const figures: { answer: string; best: number; worst: number }[] = [];
  for (const timeFilter of TimeFilter.options) {
    for (const excludeTrusted of [false, true]) {
      const query = { timeFilter, excludeTrusted, namespace: null };
      const records = {
        ...query,
        reviewer: null,
        reviewedUser: null,
        allActions: false,
        limit: 100,
        behind: null
      };
      const answers: Readonly<Record<string, () => Promise<unknown>>> = {
        statistics: async () => (await telling.statistics(wiki, records)).make(),
        'statistics of a reviewer': async () =>
          (await telling.statistics(wiki, { ...records, reviewer: 'reviewer 1' })).make(),
        charts: async () => (await telling.charts(wiki, query)).make()
      };
      for (const [name, make] of Object.entries(answers)) {
        const took: number[] = [];
        for (let time = 0; time < times; time += 1) {
          const from = performance.now();
          await make();
          took.push(performance.now() - from);
        }
        const answer = `${name}, ${timeFilter}${excludeTrusted ? ', without trusted authors' : ''}`;
        figures.push({ answer, best: Math.min(...took), worst: Math.max(...took) });
      }
    }
  }
  return figures;
}
