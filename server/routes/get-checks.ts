import { z } from 'zod';
import { CheckInfo } from '../../shared/check-info.ts';
import { defineRoute } from './define-route.ts';

/** Every check with its options and the keys of its texts; of a wiki that is named, which are suspended there. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/checks',
  summary: 'Every check with its options',
  access: 'public',
  params: z.strictObject({}),
  query: z.strictObject({
    wiki: z.string().optional().describe('Database name: says which checks are suspended there')
  }),
  answer: z.object({ checks: z.array(CheckInfo) }),
  errors: { 'no-such-wiki': 404 },
  cacheSeconds: 60,
  async handle({ query: { wiki }, services }) {
    if (wiki === undefined) return { checks: services.checks() };
    const suspensions = await services.feedback.suspensions(wiki);
    const of = (id: string) => suspensions.find(({ checkId }) => checkId === id) ?? null;
    return { checks: services.checks().map((check) => ({ ...check, suspended: of(check.id) })) };
  }
});
