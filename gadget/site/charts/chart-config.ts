import type { ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import type { ChartData, ChartLine } from './chart-data.ts';
import type { Axis, Figures } from './write-figures.ts';

/** How a chart is to look: colours in any form that a browser knows, the same number of them for every chart. */
export interface Look {
  readonly lines: readonly string[];
  readonly text: string;
  readonly grid: string;
  readonly background: string;
  readonly font: string;
  readonly isRightToLeft: boolean;
}

/** What somebody pointed at: the line and the number of the place. */
export type Pick = (line: ChartLine, place: number) => void;

// Lines differ by pattern and by the shape of their points too, not by colour alone.
const dashes: readonly number[][] = [[], [7, 4], [2, 3], [9, 3, 2, 3], [14, 4], [4, 2, 1, 2]];
const shapes = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot', 'star'] as const;

const mostPoints = 62;

/** What is near to a pointer: a bar all along its row or column, a point of a line where it is. */
const nearBy = { line: 'xy', bar: 'x', rows: 'y' } as const;

/**
 * The chart as the library wants it. In a right-to-left language time runs from right to left. Lines in `hidden` keep
 * their looks and take no room; nothing moves.
 */
export function chartConfig(
  data: ChartData,
  look: Look,
  figures: Figures,
  hidden: readonly string[],
  pick?: Pick
): ChartConfiguration<'line' | 'bar', (number | null)[], string> {
  const shown = data.lines.filter(({ id }) => !hidden.includes(id));
  const axis = figures.axis(data.unit, mostOf(shown));
  // Words of another direction than the chart's would be torn apart.
  const own = (words: string) => (look.isRightToLeft ? `\u2068${words}\u2069` : words);
  const isBars = data.kind !== 'line';
  const values = valueScale({ ...axis, tick: (value) => own(axis.tick(value)) }, look, data);
  const places = placeScale(data, look);
  return {
    type: isBars ? 'bar' : 'line',
    data: {
      labels: data.places.map((place) => own(figures.period(place, data.resolution, 'short'))),
      datasets: data.lines.map((line, index) => ({
        ...datasetOf(line, index, look, axis.divisor, isBars),
        hidden: hidden.includes(line.id)
      }))
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      // The library keeps no room for words at the ends of a scale that runs backwards: they would be cut.
      layout: { padding: look.isRightToLeft && data.kind !== 'rows' ? { left: 36, right: 24 } : 0 },
      locale: figures.locale,
      indexAxis: data.kind === 'rows' ? 'y' : 'x',
      color: look.text,
      font: { family: look.font },
      interaction: { mode: 'index', axis: data.kind === 'rows' ? 'y' : 'x', intersect: false },
      scales: data.kind === 'rows' ? { x: values, y: places } : { x: places, y: values },
      plugins: {
        legend: { display: false },
        tooltip: {
          rtl: look.isRightToLeft,
          textDirection: look.isRightToLeft ? 'rtl' : 'ltr',
          callbacks: {
            title: (items) =>
              own(figures.period(data.places[items[0]?.dataIndex ?? 0] ?? '', data.resolution, 'long')),
            label: ({ datasetIndex, dataIndex }) => {
              const line = data.lines[datasetIndex];
              return `${own(line?.name ?? '')}: ${own(figures.value(line?.values[dataIndex] ?? null, data.unit))}`;
            }
          }
        }
      },
      ...(pick && {
        onClick(event, _, chart) {
          const near = event.native
            ? chart.getElementsAtEventForMode(
                event.native,
                'nearest',
                { intersect: false, axis: nearBy[data.kind] },
                false
              )[0]
            : undefined;
          const line = data.lines[near?.datasetIndex ?? -1];
          if (near && line) pick(line, near.index);
        }
      })
    },
    plugins: [ground(look)]
  };
}

/** Which of the colours, patterns and shapes a line has, by its number; for the legend too. */
export function lineLook(index: number): { colour: number; dash: readonly number[]; shape: string } {
  const colour = index % dashes.length;
  // The seventh line begins the colours anew, with other patterns.
  const turn = Math.floor(index / dashes.length);
  return {
    colour,
    dash: dashes[(colour + turn) % dashes.length] ?? [],
    shape: shapes[(colour + turn * 2) % shapes.length] ?? 'circle'
  };
}

function datasetOf(line: ChartLine, index: number, look: Look, divisor: number, isBars: boolean) {
  const { colour, dash, shape } = lineLook(index);
  const own = look.lines[colour % look.lines.length] ?? look.text;
  const many = line.values.length > mostPoints;
  return {
    label: line.name,
    data: line.values.map((value) => (value === null ? null : value / divisor)),
    borderColor: own,
    backgroundColor: own,
    ...(isBars
      ? { maxBarThickness: 28 }
      : {
          borderWidth: 2,
          borderDash: [...dash],
          pointStyle: shape,
          // Between two gaps there is a point and no line: it must be seen.
          pointRadius: line.values.map((_, at) => (many && !isAlone(line.values, at) ? 0 : 3)),
          pointHoverRadius: 5,
          pointHitRadius: 8
        })
  } as ChartDataset<'line' | 'bar', (number | null)[]>;
}

function isAlone(values: readonly (number | null)[], at: number): boolean {
  return (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null;
}

function mostOf(lines: readonly ChartLine[]): number {
  return lines.reduce(
    (most, { values }) => values.reduce<number>((more, value) => Math.max(more, value ?? 0), most),
    0
  );
}

function valueScale(axis: Axis, look: Look, { kind, unit }: ChartData) {
  const isAcross = kind === 'rows';
  return {
    // Shares lie close together near all: from nought, nobody would see them change.
    beginAtZero: kind !== 'line' || unit !== 'share',
    reverse: isAcross && look.isRightToLeft,
    position: isAcross ? ('bottom' as const) : look.isRightToLeft ? ('right' as const) : ('left' as const),
    grid: { color: look.grid },
    border: { color: look.grid },
    ticks: {
      color: look.text,
      maxTicksLimit: 6,
      ...(unit === 'count' && { precision: 0 }),
      maxRotation: 0,
      callback: (value: number | string) => axis.tick(Number(value))
    }
  };
}

function placeScale({ kind }: ChartData, look: Look) {
  const isAcross = kind !== 'rows';
  return {
    reverse: isAcross && look.isRightToLeft,
    position: isAcross ? ('bottom' as const) : look.isRightToLeft ? ('right' as const) : ('left' as const),
    grid: { display: false },
    border: { color: look.grid },
    ticks: isAcross
      ? { color: look.text, maxRotation: 0, autoSkipPadding: 16 }
      : { color: look.text, autoSkip: false }
  };
}

/** Paints the ground, without which a picture of the chart has none. */
function ground({ background }: Look): Plugin<'line' | 'bar'> {
  return {
    id: 'ground',
    beforeDraw({ ctx, width, height }) {
      ctx.save();
      ctx.globalCompositeOperation = 'destination-over';
      ctx.fillStyle = background;
      ctx.fillRect(0, 0, width, height);
      ctx.restore();
    }
  };
}
