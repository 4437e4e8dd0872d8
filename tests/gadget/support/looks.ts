import type { Browser } from 'playwright-core';
import { openPage, type Opened, type Opening } from './open-page.ts';
import { readSavedPage } from './saved-page.ts';
import { wikiLook } from './wiki-look.ts';

/** By day on a desk and by night on a phone, both also from right to left. */
export const looks = [
  { look: 'day', theme: 'day', dir: 'ltr', width: 1280, language: 'en' },
  { look: 'night-phone', theme: 'night', dir: 'ltr', width: 390, language: 'en' },
  { look: 'rtl', theme: 'day', dir: 'rtl', width: 1280, language: 'ar' },
  { look: 'rtl-night-phone', theme: 'night', dir: 'rtl', width: 390, language: 'ar' }
] as const;

/** One way to look at a page. */
export type Look = (typeof looks)[number];

/** What a saved page is opened with to be looked at so. */
export function lookingAt(name: string, { theme, dir, width, language }: Look) {
  return {
    html: (readSavedPage(name) ?? '').replace(/(<html[^>]*? dir=)"ltr"/, `$1"${dir}"`),
    config: { wgUserLanguage: language },
    style: wikiLook(theme),
    context: { viewport: { width, height: 900 } }
  };
}

/** Opens a saved page to be looked at so. */
export function openLook(
  browser: Browser,
  name: string,
  look: Look,
  opening: Pick<Opening, 'companion'> & Partial<Opening>
): Promise<Opened> {
  return openPage(browser, { ...lookingAt(name, look), ...opening });
}
