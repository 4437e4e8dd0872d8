import { z } from 'zod';
import { FlaggedRevsNote, FlaggedRevsRow } from '../../shared/flagged-revs-statistics.ts';
import {
  flaggedRevsErrors,
  flaggedRevsQuery,
  rowsOf,
  toFlaggedRevsQuery
} from './define-flagged-revs-query.ts';
import { defineVersioned, RouteError } from './define-route.ts';

/** What FlaggedRevs itself counts: pages, how many of them are reviewed, and how long edits wait. */
export default defineVersioned({
  path: '/api/flaggedrevs-statistics/',
  summary: 'Pages, pending changes and lags as FlaggedRevs counts them, by wiki and period',
  description:
    'Rows by date, then by wiki. Means of all readings of the period; delays of reviews are weighted by their samples. ' +
    'Lags are in seconds. `pendingChanges` is what is reviewed and not synced. `reviewLag_anon_…` and `reviewLag_user_…` ' +
    'tell how long edits of anonymous and registered authors waited for review; medians and percentiles of more than one ' +
    'reading are weighted means, and `sampleSize` is the mean one. What is not known is null.',
  access: 'public',
  params: z.strictObject({}),
  query: z.strictObject({
    series: z.string().optional().describe('Only this series, such as totalPages_ns0; left out: all'),
    namespaces: z
      .enum(['content', 'all'])
      .default('content')
      .describe(
        'With `all` the pages of other namespaces are there too, as totalPages_ns4 and pendingChanges_ns4'
      ),
    ...flaggedRevsQuery('monthly')
  }),
  answer: z.object({
    data: z.array(FlaggedRevsRow),
    /** Send this as `offset` for the rows that follow; null at the end. */
    next: z.number().int().nullable(),
    notes: z.array(FlaggedRevsNote)
  }),
  errors: flaggedRevsErrors,
  async handle({ query, services: { flaggedRevs } }) {
    const { namespaces, ...common } = query;
    const series = query.series || null;
    if (series !== null && !flaggedRevs.hasSeries(series)) {
      const reason = 'there is no such series';
      const params = { place: 'query', field: 'series', reason };
      throw new RouteError(400, 'bad-request', `query: series: ${reason}`, params);
    }
    const asked = { ...toFlaggedRevsQuery(common), series, allNamespaces: namespaces === 'all' };
    return {
      version: await flaggedRevs.version(),
      make: async () => rowsOf(await flaggedRevs.statistics(asked), common.wiki)
    };
  }
});
