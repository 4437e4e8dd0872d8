import { z } from 'zod';
import { defineRoute } from './define-route.ts';

/** What checks say, in a language of the reader's: verdicts carry keys, this turns them into sentences. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/messages/:language',
  summary: 'Messages of checks in a language, completed by English where a translation is missing',
  access: 'public',
  params: z.strictObject({
    language: z
      .string()
      .regex(/^[a-z]{2,12}(-[a-z0-9]{1,12})*$/, 'a language code in lower case, such as fi or zh-hans')
      .describe('Language code, such as fi')
  }),
  query: z.strictObject({}),
  answer: z.object({ language: z.string(), messages: z.record(z.string(), z.string()) }),
  cacheSeconds: 3600,
  async handle({ params: { language }, services }) {
    return { language, messages: await services.messages(language) };
  }
});
