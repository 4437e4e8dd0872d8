import { z } from 'zod';
import { ClassicEnabledChecks } from '../../shared/classic.ts';
import { classicWikiConcerned, classicWikiErrors, classicWikiParams } from './define-classic-wiki.ts';
import { defineRoute } from './define-route.ts';

/** The checks that run on a wiki. */
export default defineRoute({
  method: 'get',
  path: '/api/wikis/:pk/checks/',
  summary: 'The checks that run on a wiki (classic API)',
  access: 'public',
  params: classicWikiParams,
  query: z.strictObject({}),
  answer: ClassicEnabledChecks,
  errors: classicWikiErrors,
  async handle({ params, services }) {
    const wiki = await classicWikiConcerned({ params, services });
    return services.classicSettings.enabledChecks(wiki);
  }
});
