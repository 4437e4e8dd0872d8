import { z } from 'zod';
import { ClassicConfiguration } from '../../shared/classic.ts';
import { defineRoute } from './define-route.ts';

/** The wikis served, with their numbers. */
export default defineRoute({
  method: 'get',
  path: '/api/wikis/',
  summary: 'All wikis with their configuration (classic API)',
  description:
    'As PendingChangesBot’s API. A number stays with its wiki for ever, however the list of wikis is ordered; ' +
    'wherever a path takes it, it takes the database name too.',
  access: 'public',
  params: z.strictObject({}),
  query: z.strictObject({}),
  answer: z.object({
    wikis: z.array(
      z.object({
        id: z.number().int(),
        name: z.string(),
        code: z.string(),
        database_name: z.string(),
        api_endpoint: z.string(),
        configuration: ClassicConfiguration
      })
    )
  }),
  async handle({ services: { classicWikis, classicSettings } }) {
    const wikis = await classicWikis.list();
    const listed = wikis.map(async ({ number, name, code, id, apiUrl }) => ({
      id: number,
      name,
      code,
      database_name: id,
      api_endpoint: apiUrl,
      configuration: await classicSettings.configuration(id)
    }));
    return { wikis: await Promise.all(listed) };
  }
});
