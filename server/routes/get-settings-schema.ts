import { z } from 'zod';
import { defineRoute } from './define-route.ts';

/** What can be set, for forms and programs. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/settings/schema',
  summary: 'JSON Schema of a wiki’s settings, with the keys of the texts that name each field',
  access: 'public',
  params: z.strictObject({}),
  query: z.strictObject({}),
  answer: z.record(z.string(), z.unknown()),
  cacheSeconds: 300,
  handle: ({ services: { settings } }) => Promise.resolve({ ...settings.schema() })
});
