import type { ReviewCharts, TimeFilter } from '../../../../shared/review-statistics.ts';
import type { ChartData, ChartLine, Unit } from '../../charts/chart-data.ts';
import { everyPeriod, periodOf } from '../../charts/periods.ts';

const hour = 3_600_000;
const lengths: Readonly<Record<TimeFilter, number>> = {
  day: 23 * hour,
  week: 7 * 24 * hour,
  30: 30 * 24 * hour,
  90: 90 * 24 * hour,
  365: 365 * 24 * hour,
  all: Infinity
};

/** What a choice of time spans, as far back as reviews are known; `now` in milliseconds. */
export function spanOf(time: TimeFilter, oldest: string | null, now: number): Span | null {
  if (oldest === null) return null;
  const from = Math.max(now - lengths[time], Date.parse(oldest));
  return { from: new Date(from).toISOString(), to: new Date(now).toISOString() };
}

/** The charts of the reviews of a wiki. */
export type ReviewChartId = 'reviewers' | 'reviews' | 'delay' | 'percentiles';

/** What charts and their lines are called in the reader's language. */
export interface ReviewNames {
  chart(id: ReviewChartId): string;
  line(id: string): string;
}

/** The first and the last moment that the charts are about, in ISO 8601. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/**
 * The four charts of the reviews of a wiki, by days, or by hours where the companion counts hours. Where there was no
 * review, there were none, and no reviewers; how long they waited is not known then.
 */
export function reviewCharts(charts: ReviewCharts, span: Span | null, names: ReviewNames): ChartData[] {
  const known = charts.pending_reviews_per_day.map(({ date }) => date);
  const resolution = known.some((date) => date.length > 10) ? 'hourly' : 'daily';
  const ends = span && known.length > 0 ? [span.from, span.to].map((time) => periodOf(time, resolution)) : [];
  const places = everyPeriod([...known, ...ends], resolution);

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
