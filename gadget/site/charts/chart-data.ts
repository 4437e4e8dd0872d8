/** What the values of a chart are: how they are written, and what stands in a file of them. */
export type Unit = 'count' | 'mean' | 'share' | 'seconds' | 'days';

/** The stretches of time that values are of. */
export type Resolution = 'hourly' | 'daily' | 'monthly' | 'yearly';

/** One row of values; null where nothing is known. */
export interface ChartLine {
  readonly id: string;
  /** In the reader's language, or a name from outside. */
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** What a chart and the table beside it show; both are drawn from this, and all exports are made of it. */
export interface ChartData {
  readonly id: string;
  /** In the reader's language. */
  readonly title: string;
  readonly kind: 'line' | 'bar' | 'rows';
  readonly unit: Unit;
  /** What the values stand at: periods such as `2026-11-21`, `2026-11` or `2026-11-21 14:00`, or names of wikis. */
  readonly places: readonly string[];
  /** What the places are called in addresses and files, where that is not what is shown: ids of wikis. */
  readonly placeIds?: readonly string[];
  /** How long the periods are; null when the places are no periods. */
  readonly resolution: Resolution | null;
  readonly lines: readonly ChartLine[];
}

/** Whether there is any value. */
export function hasValues({ lines }: ChartData): boolean {
  return lines.some(({ values }) => values.some((value) => value !== null));
}
