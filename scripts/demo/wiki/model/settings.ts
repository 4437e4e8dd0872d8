import { defaultChangeableGroups, defaultGroups } from './groups.ts';
import { createNamespaces } from './namespaces.ts';
import type { SiteSettings } from './types.ts';

/** Settings of a Wikipedia-like wiki in `language` ('fi' or 'en'), changed by whatever `changes` names. */
export function createSettings(language: string, changes: Partial<SiteSettings> = {}): SiteSettings {
  const siteName = changes.siteName ?? (language === 'fi' ? 'Testiwiki' : 'Testwiki');
  return {
    language,
    siteName,
    mainPage: language === 'fi' ? 'Etusivu' : 'Main Page',
    databaseName: 'wiki',
    timeZone: language === 'fi' ? 'Europe/Helsinki' : 'UTC',
    reviewNamespaces: [0, 6, 10],
    levels: 1,
    stableByDefault: false,
    simpleUi: false,
    centralAuth: false,
    scores: false,
    wikidata: false,
    autoconfirmAgeMs: 4 * 86_400_000,
    autoconfirmEdits: 10,
    newbieEditsPerMinute: 8,
    groups: structuredClone(defaultGroups),
    changeableGroups: structuredClone(defaultChangeableGroups),
    namespaces: createNamespaces(language, siteName),
    namespaceAliases: [
      { id: 6, alias: 'Image' },
      ...(language === 'fi' ? [{ id: 6, alias: 'Kuva' }] : []),
      { id: 7, alias: 'Image talk' },
      ...(language === 'fi' ? [{ id: 7, alias: 'Keskustelu kuvasta' }] : [])
    ],
    ...changes
  };
}
