import { parseTitle } from './titles.ts';
import type { SiteSettings } from './types.ts';

/** The full title a text redirects to, or null when it is no redirect. English and the wiki's own words work. */
export function redirectTarget(settings: SiteSettings, text: string): string | null {
  const match =
    /^\s*#(?:redirect|ohjaus|uudelleenohjaus|weiterleitung)\s*:?\s*\[\[([^\]|]+)(?:\|[^\]]*)?\]\]/iu.exec(
      text
    );
  return match ? (parseTitle(settings, match[1] ?? '')?.title ?? null) : null;
}
