import { useSite } from '../site.ts';
import { lineLook } from './chart-config.ts';
import type { ChartData } from './chart-data.ts';

/** What the lines of a chart are; each is a button that takes its line off the chart, or puts it back. */
export function ChartLegend(props: {
  data: ChartData;
  hidden: readonly string[];
  onToggle: (line: string) => void;
}) {
  const { data, hidden, onToggle } = props;
  const { speaker } = useSite();
  return (
    <div class="stats-legend" role="group" aria-label={speaker.text('chart-legend-of', data.title)}>
      {data.lines.map(({ id, name }, index) => {
        const { colour, dash } = lineLook(index);
        return (
          <button
            key={id}
            type="button"
            class="stats-legend__line"
            aria-pressed={!hidden.includes(id)}
            onClick={() => onToggle(id)}
          >
            <svg class={`stats-key stats-key--${colour + 1}`} viewBox="0 0 28 8" aria-hidden="true">
              <line x1="0" y1="4" x2="28" y2="4" stroke-width="3" stroke-dasharray={dash.join(' ')} />
            </svg>
            <bdi>{name}</bdi>
          </button>
        );
      })}
    </div>
  );
}
