import type { Browser } from 'playwright-core';
import { openPage, type Opened, type Opening } from './open-page.ts';
import { readSavedPage } from './saved-page.ts';
import { wikiLook } from './wiki-look.ts';

/** Opens a saved page by its name, such as `1.43/history.vector-2022.reviewer`, by day and in English unless told otherwise. */
export function openSaved(
  browser: Browser,
  name: string,
  opening: Partial<Opening> & Pick<Opening, 'companion'>
): Promise<Opened> {
  return openPage(browser, {
    html: readSavedPage(name) ?? '',
    style: wikiLook('day'),
    config: { wgUserLanguage: 'en' },
    ...opening
  });
}
