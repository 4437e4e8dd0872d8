import { z } from 'zod';
import { definePage } from './define-route.ts';

const text = z.string().max(4096).optional();

/** Where the wiki sends the browser back to. What it says beside code, state and error is not looked at. */
export default definePage({
  method: 'get',
  path: '/api/sign-in/callback',
  summary: 'Where the wiki sends the browser back to: tells the page that began, or goes back to it',
  access: 'public',
  weight: 10,
  params: z.strictObject({}),
  query: z.looseObject({
    code: text.describe('What the wiki gives for who agreed'),
    state: text.describe('What the sign-in was begun with; left out by MediaWiki when the person refuses'),
    error: text.describe('Why the wiki gives no code')
  }),
  answer: z.string(),
  mediaType: 'text/html',
  errors: { 'sign-in-off': 404 },
  handle: ({ query: { code, state, error }, language, services: { auth } }) =>
    auth.finish({ code, state, error }, language)
});
