import { z } from 'zod';
import { defineVersioned } from './define-route.ts';

/** The months that FlaggedRevs' statistics are known of. */
export default defineVersioned({
  path: '/api/flaggedrevs-statistics/available-months/',
  summary: 'Months with statistics of FlaggedRevs, newest first',
  access: 'public',
  params: z.strictObject({}),
  query: z.strictObject({}),
  answer: z.object({
    months: z.array(
      z.object({
        value: z.string().describe('Such as 202411'),
        label: z.string().describe('In English, such as November 2024')
      })
    )
  }),
  async handle({ services: { flaggedRevs } }) {
    return {
      version: await flaggedRevs.version(),
      make: async () => ({ months: (await flaggedRevs.months()).map(toMonth) })
    };
  }
});

const label = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function toMonth(month: string): { value: string; label: string } {
  return { value: month.replace('-', ''), label: label.format(Date.parse(`${month}-01`)) };
}
