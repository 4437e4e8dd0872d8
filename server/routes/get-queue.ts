import { z } from 'zod';
import { QueueEntry, QueueSort } from '../../shared/queue-list.ts';
import { Decision } from '../../shared/verdict.ts';
import type { QueuedPage } from '../ports.ts';
import { badQuery } from './define-decision-query.ts';
import { defineRoute, RouteError } from './define-route.ts';
import { wholeNumber } from './define-whole-number.ts';

/** The queue of a wiki as it was last listed, with the verdicts that there are: filtered, sorted, page after page. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/wikis/:wiki/queue',
  summary: 'The pages that wait for review on a wiki, with filters and orders',
  weight: 5,
  access: 'public',
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({
    verdict: z
      .enum([...Decision.options, 'unjudged'])
      .optional()
      .describe('Only pages with this verdict, or without any'),
    check: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,63}$/, 'wanted: the id of a check, see /api/v1/checks')
      .optional()
      .describe('Id of a check that decided on the page or on one of its edits'),
    namespace: z
      .string()
      .regex(/^\d{1,6}$/, 'wanted: the number of a namespace')
      .transform(Number)
      .optional()
      .describe('Number of a namespace'),
    q: z.string().max(200).optional().describe('Words that all stand in the title; case does not count'),
    sort: QueueSort.default('age').describe('By what the pages are sorted'),
    order: z
      .enum(['up', 'down'])
      .default('up')
      .describe('Oldest, first of the alphabet, safest, or smallest first; or the other way round'),
    cursor: z.string().max(2_000).optional().describe('Go on from here: `next` of the answer before'),
    limit: wholeNumber(100).default(50).describe('How many at most')
  }),
  answer: z.object({
    pages: z.array(QueueEntry),
    /** How many pages fit, on all parts together. */
    total: z.number().int(),
    /** Send this as `cursor`, with the same question, for the next part; null at the end. */
    next: z.string().nullable()
  }),
  errors: { 'no-such-wiki': 404 },
  async handle({ params: { wiki }, query, services }) {
    const { verdict, check, namespace, q: words, sort, order, cursor, limit } = query;
    if (!(await services.wikis()).some(({ id }) => id === wiki)) {
      throw new RouteError(404, 'no-such-wiki', 'This wiki is not served here, see /api/v1/wikis.', { wiki });
    }
    const { pages: found, total } = await services.queue.list(wiki, {
      sort,
      descending: order === 'down',
      limit: limit + 1,
      ...(verdict !== undefined && { decision: verdict }),
      ...(check !== undefined && { check }),
      ...(namespace !== undefined && { namespace }),
      ...(words !== undefined && { words }),
      ...(cursor !== undefined && { after: readPlace(cursor) })
    });
    const pages = found.slice(0, limit);
    const last = found.length > limit ? pages.at(-1) : undefined;
    return { pages: pages.map(toEntry), total, next: last ? writePlace(last) : null };
  }
});

const Place = z.tuple([z.union([z.string().max(512), z.number()]), z.number().int().nonnegative()]);

function writePlace({ key, page }: QueuedPage): string {
  return Buffer.from(JSON.stringify([key, page.id])).toString('base64url');
}

function readPlace(cursor: string): { key: string | number; pageId: number } {
  try {
    const [key, pageId] = Place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { key, pageId };
  } catch {
    throw badQuery('cursor', 'wanted: "next" of an earlier answer, as it is');
  }
}

function toEntry(found: QueuedPage): QueueEntry {
  const { key: _, sizeChange = null, verdict, ...listed } = found;
  return {
    ...listed,
    sizeChange,
    verdict: verdict && {
      decision: verdict.decision,
      reason: verdict.reason,
      decidingCheck: verdict.decidingCheck,
      edits: verdict.revisions.length,
      judgedAt: verdict.judgedAt
    }
  };
}
