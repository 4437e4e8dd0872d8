import { createContext, type RefObject } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { useStore } from '../../state/use-store.ts';
import { useSite } from '../site.ts';
import { chartConfig, type Pick } from './chart-config.ts';
import type { ChartData } from './chart-data.ts';
import type { DrawnChart } from './draw-chart.ts';
import { lookOf } from './look-of.ts';
import { useScheme } from './use-scheme.ts';
import { createFigures } from './write-figures.ts';

/** Fetches what draws charts; it is large, and nobody needs it who does not look at charts. */
export const DrawingContext = createContext(() => import('./draw-chart.ts'));

/** The chart alone. For those who do not see it, it says what it is; the numbers are in the table beside it. */
export function ChartCanvas(props: {
  data: ChartData;
  hidden: readonly string[];
  canvas: RefObject<HTMLCanvasElement | null>;
  onPick?: Pick | undefined;
  onDrawn: (isDrawn: boolean) => void;
}) {
  const { data, hidden, canvas, onPick, onDrawn } = props;
  const { preferences, speaker, spoken } = useSite();
  const load = useContext(DrawingContext);
  const figures = useMemo(() => createFigures(spoken), [spoken]);
  const { theme } = useStore(preferences);
  const scheme = useScheme();
  const [isAbsent, setAbsent] = useState(false);

  useEffect(() => {
    let drawn: DrawnChart | null = null;
    let isWanted = true;
    load().then(
      ({ drawChart }) => {
        const place = canvas.current;
        if (!isWanted || !place) return;
        drawn = drawChart(place, chartConfig(data, lookOf(place), figures, hidden, onPick));
        onDrawn(true);
      },
      () => isWanted && setAbsent(true)
    );
    return () => {
      isWanted = false;
      drawn?.end();
      onDrawn(false);
    };
    // What is picked leads to an address, which is the same for the same chart.
  }, [data, hidden.join(), figures, theme, scheme]);

  if (isAbsent) return <p class="stats-absent">{speaker.text('chart-absent')}</p>;
  const [first = '', last = first] = [data.places[0], data.places.at(-1)];
  const words =
    data.resolution === null
      ? speaker.text('chart-label-bars', data.places.length)
      : speaker.text(
          'chart-label',
          figures.period(first, data.resolution, 'long'),
          figures.period(last, data.resolution, 'long')
        );
  return (
    <div
      class="stats-canvas"
      style={data.kind === 'rows' ? { height: `${data.places.length * 26 + 48}px` } : {}}
    >
      <canvas ref={canvas} role="img" aria-label={`${data.title}. ${words}`} />
    </div>
  );
}
