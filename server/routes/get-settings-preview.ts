import { z } from 'zod';
import { Preview } from '../../shared/impact.ts';
import { defineRoute } from './define-route.ts';
import { unlessPreviewRefused } from './define-preview-refusals.ts';

/** How far a preview has come, and in the end what the draft would change. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/previews/:preview',
  summary: 'How far a preview of settings has come, with its result once it is done',
  access: 'reviewer',
  concerns: ({ params: { preview }, services: { previews } }) =>
    unlessPreviewRefused(previews.find(preview)).wiki,
  params: z.strictObject({ preview: z.string().max(64).describe('Id of a preview') }),
  query: z.strictObject({}),
  answer: Preview,
  errors: { 'no-such-preview': 404 },
  handle({ params: { preview }, services: { previews } }) {
    return Promise.resolve(unlessPreviewRefused(previews.find(preview)));
  }
});
