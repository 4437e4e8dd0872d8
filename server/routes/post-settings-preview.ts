import { z } from 'zod';
import { Preview, PreviewOrder } from '../../shared/impact.ts';
import { defineRoute } from './define-route.ts';
import { previewErrors, unlessPreviewRefused } from './define-preview-refusals.ts';

/** Tries draft settings on the stored evidence of the last days. Nothing is saved, and the wiki is asked for nothing. */
export default defineRoute({
  method: 'post',
  path: '/api/v1/wikis/:wiki/settings/previews',
  summary: 'Try draft settings on stored evidence; one at a time on each wiki',
  access: 'reviewer',
  live: true,
  concerns: ({ params: { wiki } }) => wiki,
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({}),
  body: PreviewOrder,
  answer: Preview,
  status: 202,
  errors: { ...previewErrors, 'no-such-wiki': 404 },
  async handle({ params: { wiki }, body, services: { previews } }) {
    return unlessPreviewRefused(await previews.start(wiki, body));
  }
});
