import type { LagFigure } from '../../ports.ts';

/** Columns of a lag's figures. */
export const lagColumns = [
  'average',
  'median',
  'p35',
  'p45',
  'p55',
  'p65',
  'p75',
  'p85',
  'p90',
  'p95'
] as const satisfies readonly LagFigure[];
