import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { useSite } from '../site.ts';
import { ChartCanvas } from './ChartCanvas.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { ChartTable } from './ChartTable.tsx';
import type { Pick } from './chart-config.ts';
import { hasValues, type ChartData } from './chart-data.ts';
import { Exports } from './Exports.tsx';
import { lookOf } from './look-of.ts';
import { picture } from './picture.ts';
import { tableOf } from './table-of.ts';
import { createFigures } from './write-figures.ts';

/** Tables with more columns stand below their chart. */
const mostBeside = 4;

/** What a reader chose of all charts of a page. */
export interface ChartChoice {
  readonly hidden: readonly string[];
  readonly legend: boolean;
  readonly tables: boolean;
}

/** A chart with what its lines are, the table of its numbers, and its files. */
export function ChartFigure(props: {
  data: ChartData;
  choice: ChartChoice;
  /** What it is of, such as the wiki; the files are named after that. */
  of: string | null;
  /** Its place among the headings of the page. */
  heading?: 'h2' | 'h3';
  onToggle: (line: string) => void;
  onPick?: Pick;
  /** Where a place of the chart leads to: the same that picking it does. */
  addressOf?: (place: string) => string;
}) {
  const { data, choice, of, heading: Heading = 'h2', onToggle, onPick, addressOf } = props;
  const { speaker } = useSite();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const headingId = useId();
  const shown = data.lines.filter(({ id }) => !choice.hidden.includes(id));

  async function pictureOf(): Promise<Blob | null> {
    const drawn = canvas.current;
    if (!drawn) return null;
    const title = of === null ? data.title : `${data.title} – ${of}`;
    return picture(drawn, title, data.lines, choice.hidden, lookOf(drawn));
  }

  return (
    <section class="seula-box stats-chart" aria-labelledby={headingId}>
      <div class="stats-chart__head">
        <Heading id={headingId}>{data.title}</Heading>
        {hasValues(data) && (
          <Exports
            title={data.title}
            name={[of, data.id]}
            table={() => tableOf(data)}
            picture={isDrawn ? pictureOf : undefined}
          />
        )}
      </div>
      {hasValues(data) ? (
        <>
          <Newest data={data} />
          <div
            class={`stats-chart__body${choice.tables && data.lines.length <= mostBeside ? ' stats-chart__body--both' : ''}`}
          >
            <div class="stats-chart__drawing">
              <ChartCanvas
                data={data}
                hidden={choice.hidden}
                canvas={canvas}
                onPick={onPick}
                onDrawn={setDrawn}
              />
              {choice.legend && data.lines.length > 1 && (
                <ChartLegend data={data} hidden={choice.hidden} onToggle={onToggle} />
              )}
              {shown.length === 0 && <p class="seula-subtle">{speaker.text('chart-all-hidden')}</p>}
            </div>
            {choice.tables && <ChartTable data={data} hidden={choice.hidden} addressOf={addressOf} />}
          </div>
        </>
      ) : (
        <p class="seula-subtle">{speaker.text('chart-empty')}</p>
      )}
    </section>
  );
}

/** The newest value of a chart with one line, in words. */
function Newest({ data }: { data: ChartData }) {
  const { speaker, spoken } = useSite();
  const figures = useMemo(() => createFigures(spoken), [spoken]);
  const [line, another] = data.lines;
  if (data.resolution === null || !line || another) return null;
  const at = line.values.findLastIndex((value) => value !== null);
  const value = figures.value(line.values[at] ?? null, data.unit);
  const period = figures.period(data.places[at] ?? '', data.resolution, 'long');
  return (
    <p class="seula-subtle stats-newest">
      {speaker.rich('chart-newest', { node: <b>{value}</b> }, { node: period })}
    </p>
  );
}
