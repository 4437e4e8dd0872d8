import { z } from 'zod';
import { Preview } from '../../shared/impact.ts';
import { defineRoute } from './define-route.ts';
import { unlessPreviewRefused } from './define-preview-refusals.ts';

/** Asks a preview to end. */
export default defineRoute({
  method: 'delete',
  path: '/api/v1/previews/:preview',
  summary: 'Ask a preview of settings to end',
  access: 'reviewer',
  live: true,
  concerns: ({ params: { preview }, services: { previews } }) =>
    unlessPreviewRefused(previews.find(preview)).wiki,
  params: z.strictObject({ preview: z.string().max(64).describe('Id of a preview') }),
  query: z.strictObject({}),
  answer: Preview,
  status: 202,
  errors: { 'no-such-preview': 404 },
  handle({ params: { preview }, services: { previews } }) {
    return Promise.resolve(unlessPreviewRefused(previews.cancel(preview)));
  }
});
