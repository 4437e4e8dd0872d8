import { z } from 'zod';
import { DecisionRecord } from '../../shared/decision.ts';
import { badQuery, decisionQuery, toDecisionFilter } from './define-decision-query.ts';
import { defineRoute } from './define-route.ts';
import { wholeNumber } from './define-whole-number.ts';

/** The public log: what the bot decided and did on all wikis, newest first, page after page. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/decisions',
  summary: 'The log of decisions on all wikis, newest first, with filters and search',
  access: 'public',
  params: z.strictObject({}),
  query: z.strictObject({
    ...decisionQuery,
    results: z
      .enum(['telling', 'all'])
      .default('telling')
      .describe('Whether checks that found nothing are listed too'),
    cursor: z.string().max(64).optional().describe('Go on from here: `next` of the answer before'),
    limit: wholeNumber(100).default(50).describe('How many at most')
  }),
  answer: z.object({
    decisions: z.array(DecisionRecord),
    /** Send this as `cursor` for the next page; null at the end. What is added meanwhile does not move it. */
    next: z.string().nullable()
  }),
  errors: { 'no-such-wiki': 404 },
  async handle({ query: { results, cursor, limit, ...query }, services }) {
    const filter = await toDecisionFilter(query, services);
    const before = cursor === undefined ? {} : { before: readCursor(cursor) };
    const found = await services.decisions.list({ ...filter, ...before, limit: limit + 1 });
    const decisions = found.slice(0, limit);
    const last = found.length > limit ? decisions.at(-1) : undefined;
    return {
      decisions: results === 'all' ? decisions : decisions.map(onlyTelling),
      next: last ? writeCursor(last.id) : null
    };
  }
});

const form = /^before:(\d{1,15})$/;

function writeCursor(id: number): string {
  return Buffer.from(`before:${id}`).toString('base64url');
}

function readCursor(cursor: string): number {
  const [, id] = form.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (id === undefined) throw badQuery('cursor', 'wanted: "next" of an earlier answer, as it is');
  return Number(id);
}

function onlyTelling(record: DecisionRecord): DecisionRecord {
  const telling = ([, outcome]: DecisionRecord['revisions'][number]['results'][number]) =>
    outcome !== 'neutral';
  const revisions = record.revisions.map((revision) => ({
    ...revision,
    results: revision.results.filter(telling),
    cumulative: revision.cumulative.filter(telling)
  }));
  return { ...record, revisions };
}
