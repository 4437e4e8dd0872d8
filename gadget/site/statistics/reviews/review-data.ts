import type { ReviewCharts } from '../../../../shared/review-statistics.ts';
import type { ChartData, ChartLine, Unit } from '../../charts/chart-data.ts';
import { everyPeriod } from '../../charts/periods.ts';

/** The charts of the reviews of a wiki. */
export type ReviewChartId = 'reviewers' | 'reviews' | 'delay' | 'percentiles';

/** What charts and their lines are called in the reader's language. */
export interface ReviewNames {
  chart(id: ReviewChartId): string;
  line(id: string): string;
}

/**
 * The four charts of the reviews of a wiki, by days, or by hours where the companion counts hours. Where there was no
 * review, there were none, and no reviewers; how long they waited is not known then.
 */
export function reviewCharts(charts: ReviewCharts, names: ReviewNames): ChartData[] {
  const known = charts.pending_reviews_per_day.map(({ date }) => date);
  const resolution = known.some((date) => date.length > 10) ? 'hourly' : 'daily';
  const places = everyPeriod(known, resolution);

  function chart<Row extends { date: string }>(
    id: ReviewChartId,
    look: { kind: 'line' | 'bar'; unit: Unit; absent: number | null },
    rows: readonly Row[],
    fields: readonly (keyof Row & string)[]
  ): ChartData {
    const at = new Map(rows.map((row) => [row.date, row]));
    const lines = fields.map((field): ChartLine => {
      const values = places.map((place) => {
        const value = at.get(place)?.[field];
        return typeof value === 'number' ? value : look.absent;
      });
      return { id: field === 'count' ? id : field, name: names.line(field === 'count' ? id : field), values };
    });
    return { id, title: names.chart(id), kind: look.kind, unit: look.unit, places, resolution, lines };
  }

  const counts = { kind: 'bar', unit: 'count', absent: 0 } as const;
  const delays = { kind: 'line', unit: 'days', absent: null } as const;
  return [
    chart('reviewers', counts, charts.reviewers_over_time, ['count']),
    chart('reviews', counts, charts.pending_reviews_per_day, ['count']),
    chart('delay', delays, charts.average_delay_over_time, ['avg_delay']),
    chart('percentiles', delays, charts.delay_percentiles, ['p10', 'p50', 'p90'])
  ];
}
