import { useMemo } from 'preact/hooks';
import type { ReviewCharts, ReviewStatistics } from '../../../../shared/review-statistics.ts';
import { createFigures, unknown } from '../../charts/write-figures.ts';
import { useSite } from '../../site.ts';

/** All reviews of the chosen time in a few numbers. */
export function Numbers({ overall }: { overall: ReviewCharts['overall_stats'] }) {
  const { speaker, spoken } = useSite();
  const figures = useMemo(() => createFigures(spoken), [spoken]);
  const none = overall.total_reviews === 0;
  const delay = (days: number) => (none ? unknown : figures.value(days, 'days'));
  const numbers = [
    [speaker.text('reviews-total'), speaker.number(overall.total_reviews)],
    [speaker.text('reviews-people'), speaker.number(overall.unique_reviewers)],
    [speaker.text('reviews-average'), delay(overall.avg_delay)],
    [speaker.text('reviews-median'), delay(overall.p50)],
    [speaker.text('reviews-fast'), delay(overall.p10)],
    [speaker.text('reviews-slow'), delay(overall.p90)]
  ];
  return (
    <dl class="stats-numbers">
      {numbers.map(([label, value]) => (
        <div key={label} class="seula-box">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How much is known, and of when. */
export function Known({ metadata }: { metadata: ReviewStatistics['metadata'] }) {
  const { speaker, spoken } = useSite();
  const day = (iso: string) => createFigures(spoken).period(iso.slice(0, 10), 'daily', 'long');
  const { total_records: total, oldest_review_timestamp: oldest, newest_review_timestamp: newest } = metadata;
  const refreshed = metadata.last_refreshed_at ?? metadata.last_data_loaded_at;
  return (
    <p class="seula-subtle">
      {oldest !== null &&
        newest !== null &&
        speaker.rich('reviews-known', total, { node: day(oldest) }, { node: day(newest) })}{' '}
      {refreshed !== null && speaker.text('reviews-refreshed', { time: refreshed })}{' '}
      {speaker.rich('reviews-names', { node: day(metadata.names_since) })}
    </p>
  );
}
