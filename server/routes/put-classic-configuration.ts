import { z } from 'zod';
import { ClassicConfiguration, ClassicConfigurationChange } from '../../shared/classic.ts';
import { authorOf } from './define-author.ts';
import { classicWikiConcerned, classicWikiErrors, classicWikiParams } from './define-classic-wiki.ts';
import { defineRoute } from './define-route.ts';
import { classicSettingsErrors, unlessClassicRefused } from './define-settings-refusals.ts';

/** Changes the settings of a wiki that the classic API knows. */
export default defineRoute({
  method: 'put',
  path: '/api/wikis/:pk/configuration/',
  summary: 'Change the configuration of a wiki (classic API)',
  description:
    'As PendingChangesBot’s API, but for admins of the wiki only, and safer: what is left out, or null, stays as it is. ' +
    'Each change is a new version of the wiki’s settings, which can be taken back. A threshold of 0 switches its model off. ' +
    'Groups are trusted besides those that hold a trusted right.',
  access: 'admin',
  concerns: classicWikiConcerned,
  live: true,
  params: classicWikiParams,
  query: z.strictObject({}),
  body: ClassicConfigurationChange,
  bodyForm: 'or-form',
  plainRefusals: true,
  answer: ClassicConfiguration,
  errors: { ...classicWikiErrors, ...classicSettingsErrors },
  async handle({ params, body, whoAsks, services }) {
    const wiki = await classicWikiConcerned({ params, services });
    const author = authorOf(await whoAsks());
    return unlessClassicRefused(await services.classicSettings.configure(wiki, body, author));
  }
});
