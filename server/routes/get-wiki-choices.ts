import { z } from 'zod';
import { ChoiceSource, WikiChoices } from '../../shared/wiki-choice.ts';
import { unlessWikiFails } from './define-classic-wiki.ts';
import { defineRoute } from './define-route.ts';

/** Names of the wiki for the fields of its settings, for pages that may not ask the wiki themselves. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/wikis/:wiki/choices',
  summary:
    'What a wiki has of categories, groups, rights, tags, pages, templates or users for what was typed',
  access: 'reviewer',
  weight: 10,
  concerns: ({ params: { wiki } }) => wiki,
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({
    source: ChoiceSource.describe('What is named; `x-source` in the schema of the settings'),
    // What no title can have, in any namespace, is not asked of the wiki.
    typed: z
      .string()
      .trim()
      .min(1)
      .max(255)
      .regex(
        /^[^\p{Cc}#<>[\]{|}\uFFFD]+$/u,
        'wanted: text without control characters and without # < > [ ] { | }'
      )
      .describe('The beginning of a name; of groups, rights and tags any part of it')
  }),
  answer: WikiChoices,
  errors: { 'no-such-wiki': 404, 'wiki-failed': 502 },
  async handle({ params: { wiki }, query: { source, typed }, services }) {
    return { choices: [...(await unlessWikiFails(502, services.wikiChoices(wiki, source, typed)))] };
  }
});
