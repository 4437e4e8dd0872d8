import { z } from 'zod';
import { defineRoute } from './define-route.ts';

/** The wikis served here. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/wikis',
  summary: 'The wikis served here',
  access: 'public',
  params: z.strictObject({}),
  query: z.strictObject({}),
  answer: z.object({
    wikis: z.array(
      z.object({
        id: z.string(),
        name: z.string().describe('As the wiki names itself; its id as long as that is not known'),
        apiUrl: z.string(),
        origins: z.array(z.string())
      })
    )
  }),
  async handle({ services }) {
    return { wikis: await services.wikis() };
  }
});
