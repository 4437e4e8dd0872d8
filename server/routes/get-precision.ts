import { z } from 'zod';
import { Precision } from '../../shared/precision.ts';
import { defineRoute } from './define-route.ts';
import { wholeNumber } from './define-whole-number.ts';

/** What became of the bot's approvals on a wiki, and what it does not believe for now. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/wikis/:wiki/precision',
  summary: 'What became of the approvals on a wiki, by check and by version of the settings',
  access: 'public',
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({
    days: wholeNumber(90).default(30).describe('Approvals made within so many days until now')
  }),
  answer: Precision,
  errors: { 'no-such-wiki': 404 },
  async handle({ params: { wiki }, query: { days }, services }) {
    return services.feedback.precision(wiki, days);
  }
});
