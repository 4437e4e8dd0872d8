import { z } from 'zod';
import { DecisionRecord, DecisionState } from '../../shared/decision.ts';
import { Decision } from '../../shared/verdict.ts';
import { defineRoute } from './define-route.ts';
import { wholeNumber } from './define-whole-number.ts';

/** Recent decisions of the bot on a wiki, newest first. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/wikis/:wiki/decisions',
  summary: 'What the bot decided and did on a wiki, newest first',
  access: 'public',
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({
    decision: Decision.optional().describe('Only decisions of this kind'),
    state: DecisionState.optional().describe('Only decisions that have come so far'),
    page: wholeNumber().optional().describe('Only decisions on the page with this id'),
    before: wholeNumber().optional().describe('Go on after the decision with this id'),
    limit: wholeNumber(100).default(50).describe('How many at most')
  }),
  answer: z.object({
    decisions: z.array(DecisionRecord),
    /** Send this as `before` for the next page; null at the end. */
    next: z.number().int().nullable()
  }),
  errors: { 'no-such-wiki': 404 },
  async handle({ params: { wiki }, query: { decision, state, page, before, limit }, services }) {
    const decisions = await services.decisions.list({
      wiki,
      limit,
      ...(decision && { decision }),
      ...(state && { state }),
      ...(page && { pageId: page }),
      ...(before && { before })
    });
    return { decisions, next: decisions.length < limit ? null : (decisions.at(-1)?.id ?? null) };
  }
});
