import { useMemo } from 'preact/hooks';
import { Exports } from '../../charts/Exports.tsx';
import type { RawTable } from '../../charts/table-of.ts';
import { createFigures } from '../../charts/write-figures.ts';
import { useSite, useWikiNames } from '../../site.ts';
import { measureOf, measures, type Measure } from './measures.ts';
import { namesFor } from './names.ts';
import type { StatisticsRow } from './statistics-row.ts';

/** Everything of all wikis in one month. The heading of a column sorts by it, and shows it as the chart. */
export function MonthTable(props: {
  rows: readonly StatisticsRow[];
  month: string;
  series: string;
  addressOfWiki: (wiki: string) => string;
  addressOfSeries: (series: string) => string;
}) {
  const { rows, month, series, addressOfWiki, addressOfSeries } = props;
  const { speaker, spoken } = useSite();
  const figures = useMemo(() => createFigures(spoken), [spoken]);
  const names = namesFor(speaker, useWikiNames());
  const chosen = measureOf(series);
  const known = measures.filter((measure) => rows.some(({ values }) => measure.of(values) !== null));
  const sorted = sortedBy(rows, chosen);
  const title = speaker.text('flagged-month-table');
  return (
    <section class="seula-box stats-chart">
      <div class="stats-chart__head">
        <h2>{title}</h2>
        <Exports title={title} name={['wikis', month]} table={() => tableOf(sorted, known)} />
      </div>
      <div class="stats-table stats-table--wide" tabIndex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{speaker.text('stats-wiki')}</th>
              {known.map(({ id }) => (
                <th
                  key={id}
                  scope="col"
                  class="stats-number"
                  aria-sort={id === chosen.id ? 'descending' : undefined}
                >
                  <a href={addressOfSeries(id)}>{names.measure(id)}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ wiki, values }) => (
              <tr key={wiki}>
                <th scope="row">
                  <a href={addressOfWiki(wiki)}>
                    <bdi>{names.wiki(wiki)}</bdi>
                  </a>
                </th>
                {known.map((measure) => (
                  <td
                    key={measure.id}
                    class={`stats-number${measure.id === chosen.id ? ' stats-chosen' : ''}`}
                  >
                    {figures.value(measure.of(values), measure.unit)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function sortedBy(rows: readonly StatisticsRow[], measure: Measure): StatisticsRow[] {
  const value = ({ values }: StatisticsRow) => measure.of(values) ?? -Infinity;
  return [...rows].sort((one, other) => value(other) - value(one) || (one.wiki < other.wiki ? -1 : 1));
}

function tableOf(rows: readonly StatisticsRow[], known: readonly Measure[]): RawTable {
  return {
    columns: ['wiki', 'date', ...known.map(({ id, unit }) => (unit === 'seconds' ? `${id} (seconds)` : id))],
    rows: rows.map(({ wiki, date, values }) => [wiki, date, ...known.map((measure) => measure.of(values))])
  };
}
