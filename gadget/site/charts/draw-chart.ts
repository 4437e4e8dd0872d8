import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration
} from 'chart.js';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip
);

/** A chart on a canvas, until it is taken away. */
export interface DrawnChart {
  end(): void;
}

/** Draws a chart on a canvas; this file is fetched when the first chart is to be seen, since the library is large. */
export function drawChart(
  canvas: HTMLCanvasElement,
  config: ChartConfiguration<'line' | 'bar', (number | null)[], string>
): DrawnChart {
  const chart = new Chart(canvas, config);
  return { end: () => chart.destroy() };
}
