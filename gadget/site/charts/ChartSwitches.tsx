import { useId } from 'preact/hooks';
import { useSite } from '../site.ts';
import type { ChartChoice } from './ChartFigure.tsx';

/** Whether it is said what the lines of the charts are, and whether tables stand beside them. */
export function ChartSwitches(props: {
  choice: ChartChoice;
  /** Where no chart has more than one line, there is no legend. */
  hasLegends?: boolean;
  onChange: (change: { legend: boolean } | { tables: boolean }) => void;
}) {
  const { choice, hasLegends = true, onChange } = props;
  const { speaker } = useSite();
  const [legendId, tablesId] = [useId(), useId()];
  return (
    <span class="stats-switches">
      {hasLegends && (
        <span class="stats-check">
          <input
            id={legendId}
            type="checkbox"
            checked={choice.legend}
            onChange={({ currentTarget }) => onChange({ legend: currentTarget.checked })}
          />
          <label for={legendId}>{speaker.text('chart-legends')}</label>
        </span>
      )}
      <span class="stats-check">
        <input
          id={tablesId}
          type="checkbox"
          checked={choice.tables}
          onChange={({ currentTarget }) => onChange({ tables: currentTarget.checked })}
        />
        <label for={tablesId}>{speaker.text('chart-tables')}</label>
      </span>
    </span>
  );
}
