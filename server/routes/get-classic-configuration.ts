import { z } from 'zod';
import { ClassicConfiguration } from '../../shared/classic.ts';
import { classicWikiConcerned, classicWikiErrors, classicWikiParams } from './define-classic-wiki.ts';
import { defineRoute } from './define-route.ts';

/** The settings of a wiki that the classic API knows. */
export default defineRoute({
  method: 'get',
  path: '/api/wikis/:pk/configuration/',
  summary: 'The configuration of a wiki (classic API)',
  description:
    'As PendingChangesBot’s API. The fields are options of checks; where nobody has set them, they show what holds. ' +
    'Whether those checks run, /api/wikis/{pk}/checks/ says.',
  access: 'public',
  params: classicWikiParams,
  query: z.strictObject({}),
  answer: ClassicConfiguration,
  errors: classicWikiErrors,
  async handle({ params, services }) {
    const wiki = await classicWikiConcerned({ params, services });
    return services.classicSettings.configuration(wiki);
  }
});
