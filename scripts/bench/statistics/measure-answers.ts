import type { Store } from '../../../server/ports.ts';
import { createReviewTelling } from '../../../server/statistics/reviews/tell-reviews.ts';
import { TimeFilter } from '../../../shared/review-statistics.ts';

/** How long each answer about reviews takes that is not kept, milliseconds: the best of so many times, by its name. */
export async function measureReviewAnswers(
  store: Pick<Store, 'reviewRecords'>,
  wiki: string,
  { now, times = 5 }: { now: number; times?: number }
): Promise<Record<string, number>> {
  const telling = createReviewTelling({
    store: store.reviewRecords,
    requireWiki: () => undefined,
    clock: { now: () => now }
  });
  const figures: Record<string, number> = {};
  for (const timeFilter of TimeFilter.options) {
    const query = { timeFilter, excludeTrusted: false, namespace: null };
    const listed = { ...query, allActions: false, limit: 100, behind: null };
    const nobody = { reviewer: null, reviewedUser: null };
    const answers: Readonly<Record<string, () => Promise<unknown>>> = {
      statistics: async () => (await telling.statistics(wiki, { ...listed, ...nobody })).make(),
      charts: async () => (await telling.charts(wiki, query)).make()
    };
    for (const [name, make] of Object.entries(answers)) {
      const took: number[] = [];
      for (let time = 0; time < times; time += 1) {
        const from = performance.now();
        await make();
        took.push(performance.now() - from);
      }
      figures[`${name}, ${timeFilter}`] = Math.round(Math.min(...took));
    }
  }
  return figures;
}
