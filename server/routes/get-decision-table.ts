import { z } from 'zod';
import { decisionQuery, toDecisionFilter } from './define-decision-query.ts';
import { defineStream } from './define-route.ts';

/** The same log as one table for spreadsheets, as long as it is. */
export default defineStream({
  method: 'get',
  path: '/api/v1/decisions.csv',
  summary:
    "The log of decisions as a table (RFC 4180), newest first; what looks like a formula has an ' before it",
  access: 'public',
  weight: 20,
  params: z.strictObject({}),
  query: z.strictObject(decisionQuery),
  answer: z.string(),
  mediaType: 'text/csv',
  fileName: 'seula-decisions.csv',
  errors: { 'no-such-wiki': 404 },
  async handle({ query, services }) {
    return services.decisionTable(await toDecisionFilter(query, services));
  }
});
