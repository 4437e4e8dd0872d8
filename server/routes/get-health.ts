import { z } from 'zod';
import { defineRoute, RouteError } from './define-route.ts';

/** Whether Seula can do its work now; 503 when a part of it cannot. */
export default defineRoute({
  method: 'get',
  path: '/api/health',
  summary: 'Whether the database and the wikis answer',
  access: 'public',
  weight: 0,
  params: z.strictObject({}),
  query: z.strictObject({}),
  answer: z.object({ ok: z.boolean(), parts: z.record(z.string(), z.enum(['ok', 'failed'])) }),
  errors: { unhealthy: 503 },
  async handle({ services }) {
    const health = await services.health();
    if (!health.ok) throw new RouteError(503, 'unhealthy', 'A part does not answer.', health.parts);
    return health;
  }
});
