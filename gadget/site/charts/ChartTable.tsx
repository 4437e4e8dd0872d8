import { useMemo } from 'preact/hooks';
import { useSite } from '../site.ts';
import type { ChartData } from './chart-data.ts';
import { createFigures } from './write-figures.ts';

const mostRows = 400;

/** The numbers of a chart, newest first: the same for those who do not see it, or have none. */
export function ChartTable(props: {
  data: ChartData;
  /** Lines that have no column; where all are hidden, all have one. */
  hidden: readonly string[];
  /** Where a place of the chart leads to. */
  addressOf?: ((place: string) => string) | undefined;
}) {
  const { data, hidden, addressOf } = props;
  const { speaker, spoken } = useSite();
  const figures = useMemo(() => createFigures(spoken), [spoken]);
  const some = data.lines.filter(({ id }) => !hidden.includes(id));
  const lines = some.length > 0 ? some : data.lines;
  const order = data.places.map((_, index) => index);
  if (data.resolution !== null) order.reverse();
  const more = order.length - mostRows;
  return (
    <div
      class="stats-table"
      tabIndex={0}
      role="region"
      aria-label={speaker.text('chart-table-of', data.title)}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{speaker.text(data.resolution === null ? 'stats-wiki' : 'chart-period')}</th>
            {lines.map(({ id, name }) => (
              <th key={id} scope="col" class="stats-number">
                <bdi>{name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.slice(0, mostRows).map((index) => {
            const place = data.places[index] ?? '';
            const words = <bdi>{figures.period(place, data.resolution, 'short')}</bdi>;
            return (
              <tr key={place}>
                <th scope="row">{addressOf ? <a href={addressOf(place)}>{words}</a> : words}</th>
                {lines.map(({ id, values }) => (
                  <td key={id} class="stats-number">
                    {figures.value(values[index] ?? null, data.unit)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {more > 0 && <p class="seula-subtle">{speaker.text('chart-table-more', more)}</p>}
    </div>
  );
}
