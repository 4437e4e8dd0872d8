import { z } from 'zod';
import { DecisionAccount } from '../../shared/decision-account.ts';
import { defineRoute, RouteError } from './define-route.ts';
import { wholeNumber } from './define-whole-number.ts';

/** One decision of the bot: what every check found and why, and what became of it. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/wikis/:wiki/decisions/:decision',
  summary: 'One decision with its reasons, its states, and what speaks against it since',
  access: 'public',
  params: z.strictObject({
    wiki: z.string().describe('Database name, such as fiwiki'),
    decision: wholeNumber().describe('Id of a decision')
  }),
  query: z.strictObject({}),
  answer: DecisionAccount,
  errors: { 'no-such-decision': 404 },
  async handle({ params: { wiki, decision }, services: { decisionView } }) {
    const account = await decisionView.account(wiki, decision);
    if (!account) {
      throw new RouteError(404, 'no-such-decision', 'There is no such decision on this wiki.', { decision });
    }
    return account;
  }
});
