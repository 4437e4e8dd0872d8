import { z } from 'zod';
import { Resolution } from '../../shared/flagged-revs-statistics.ts';
import type { FlaggedRevsQuery, Slice } from '../ports.ts';
import { RouteError } from './define-route.ts';
import { wholeNumber } from './define-whole-number.ts';

/** How many rows are in an answer at most; of months, more than all wikis have in a decade. */
const mostRows = 10_000;

/** What rows of FlaggedRevs' series are asked by, with the resolution that goes without saying. */
export function flaggedRevsQuery(resolution: Resolution) {
  return {
    wiki: z
      .string()
      .regex(/^([a-z0-9_-]{2,64})?$/, 'wanted: the code of a wiki, such as fi, or its database name')
      .optional()
      .describe('Code of a wiki, such as fi, or its database name, such as fiwiki; left out: all wikis'),
    start_date: dayField().describe('Only rows of this day or later (YYYY-MM-DD)'),
    end_date: dayField().describe('Only rows of this day or earlier (YYYY-MM-DD)'),
    resolution: Resolution.default(resolution).describe(
      'What a row stands for; `date` is the first day of the period'
    ),
    limit: wholeNumber(mostRows).default(mostRows).describe('How many rows at most'),
    offset: z.coerce
      .number('wanted: a whole number')
      .int('wanted: a whole number')
      .min(0, 'wanted: 0 or more')
      .max(10_000_000, 'wanted: "next" of an earlier answer')
      .default(0)
      .describe('How many rows to pass over: `next` of an earlier answer')
  };
}

/** What such a route may be refused with. */
export const flaggedRevsErrors = { 'no-such-wiki': 404 } as const;

/** The query as the desk takes it. */
export function toFlaggedRevsQuery(query: {
  wiki?: string | undefined;
  start_date?: string | undefined;
  end_date?: string | undefined;
  resolution: Resolution;
  limit: number;
  offset: number;
}): FlaggedRevsQuery {
  const { resolution, limit, offset } = query;
  // Forms send what was left empty as well.
  const wiki = query.wiki || null;
  return {
    ...{ wiki, startDate: query.start_date || null, endDate: query.end_date || null },
    ...{ resolution, limit, offset }
  };
}

/** The rows; refused with 404 where the wiki is not served. */
export function rowsOf<Row>(slice: Slice<Row> | null, wiki: string | undefined): Slice<Row> {
  if (slice) return slice;
  throw new RouteError(404, 'no-such-wiki', 'wiki: this wiki is not served here.', {
    wiki: wiki ?? '',
    field: 'wiki'
  });
}

function dayField() {
  const error = 'wanted: a day, as in 2024-11-01';
  return z.union([z.literal(''), z.iso.date()], { error }).optional();
}
