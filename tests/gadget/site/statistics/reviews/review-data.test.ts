import { describe, expect, it } from 'vitest';
import { reviewCharts, spanOf } from '../../../../../gadget/site/statistics/reviews/review-data.ts';
import { charts } from '../recorded.ts';

const names = { chart: (id: string) => `chart ${id}`, line: (id: string) => `line ${id}` };
const now = Date.parse('2026-11-21T12:30:00Z');

describe('the charts of the reviews of a wiki', () => {
  it('are four, with the days between', () => {
    const drawn = reviewCharts(charts, null, names);
    expect(drawn.map(({ id, kind, unit, lines }) => [id, kind, unit, lines.map((line) => line.id)])).toEqual([
      ['reviewers', 'bar', 'count', ['reviewers']],
      ['reviews', 'bar', 'count', ['reviews']],
      ['delay', 'line', 'days', ['avg_delay']],
      ['percentiles', 'line', 'days', ['p10', 'p50', 'p90']]
    ]);
    expect(drawn[0]).toMatchObject({
      title: 'chart reviewers',
      resolution: 'daily',
      places: ['2026-11-18', '2026-11-19', '2026-11-20']
    });
    expect(drawn[1]?.lines[0]?.values).toEqual([150, 0, 100]);
    expect(drawn[2]?.lines[0]?.values).toEqual([2.5, null, 1.5]);
  });

  it('count hours where the companion does', () => {
    const hours = {
      ...charts,
      pending_reviews_per_day: [
        { date: '2026-11-20 23:00', count: 3 },
        { date: '2026-11-21 01:00', count: 1 }
      ]
    };
    const [, reviews] = reviewCharts(hours, null, names);
    expect(reviews).toMatchObject({
      resolution: 'hourly',
      places: ['2026-11-20 23:00', '2026-11-21 00:00', '2026-11-21 01:00'],
      lines: [{ values: [3, 0, 1] }]
    });
  });

  it('span the time that was chosen, as far back as reviews are known', () => {
    const placesOf = (oldest: string) =>
      reviewCharts(charts, spanOf('week', oldest, now), names)[0]?.places ?? [];
    expect(placesOf('2020-01-01T00:00:00Z')).toHaveLength(8);
    expect(placesOf('2026-11-17T20:00:00Z')[0]).toBe('2026-11-17');
    expect(placesOf('2026-11-17T20:00:00Z').at(-1)).toBe('2026-11-21');
    expect(spanOf('day', '2020-01-01T00:00:00Z', now)?.from).toBe('2026-11-20T13:30:00.000Z');
    expect(spanOf('all', '2020-01-01T00:00:00Z', now)?.from).toBe('2020-01-01T00:00:00.000Z');
    expect(spanOf('all', null, now)).toBeNull();
  });

  it('are empty where there was nothing in that time', () => {
    const nothing = {
      ...charts,
      reviewers_over_time: [],
      pending_reviews_per_day: [],
      average_delay_over_time: [],
      delay_percentiles: []
    };
    expect(reviewCharts(nothing, spanOf('30', '2020-01-01T00:00:00Z', now), names)[0]?.places).toEqual([]);
  });
});
