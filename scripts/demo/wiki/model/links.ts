import type { WikiCore } from './core.ts';
import { fullTitle, namespaceOf, parseTitle } from './titles.ts';
import type { SiteSettings } from './types.ts';

/** What a text links to, as the link tables would have it: full titles, addresses, language links, properties. */
export type PageLinks = {
  categories: string[];
  templates: string[];
  links: string[];
  urls: string[];
  languages: { lang: string; title: string }[];
  properties: Record<string, string>;
};

/** Reads the links of a text, with categories and addresses that its templates bring along. */
export function readLinks(core: WikiCore, text: string): PageLinks {
  const templates = new Set<string>();
  const whole = expand(core, strip(text), templates, 0);
  const found: PageLinks = {
    categories: [],
    templates: [...templates].sort(),
    links: [],
    urls: [...new Set(whole.match(/https?:\/\/[^\s<>[\]|{}"]+/gu) ?? [])],
    languages: [],
    properties: {}
  };
  for (const match of whole.matchAll(/\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]/gu))
    addLink(core.settings, found, match[1] ?? '');
  const sortKey = /\{\{(?:DEFAULTSORT|AAKKOSTUS):([^}]*)\}\}/u.exec(whole)?.[1];
  if (sortKey !== undefined) found.properties['defaultsort'] = sortKey.trim();
  found.categories = [...new Set(found.categories)].sort();
  found.links = [...new Set(found.links)].sort();
  return found;
}

function strip(text: string): string {
  return text.replace(/<!--.*?-->|<nowiki>.*?<\/nowiki>/gisu, '');
}

/** Puts the text of templates (without parameters) behind the text, a few levels deep. */
function expand(core: WikiCore, text: string, seen: Set<string>, depth: number): string {
  if (depth > 4) return text;
  let whole = text;
  for (const match of text.matchAll(/\{\{([^{}|#:\n]+|[^{}|#\n]+:[^{}|#\n]+)(?=[|}\n])/gu)) {
    const title = templateTitle(core.settings, (match[1] ?? '').trim());
    if (title === null || seen.has(title)) continue;
    seen.add(title);
    const page = core.titles.get(title);
    if (page) whole += `\n${expand(core, transcluded(page.revisions.at(-1)?.text ?? ''), seen, depth + 1)}`;
  }
  return whole;
}

function templateTitle(settings: SiteSettings, name: string): string | null {
  if (/^(DEFAULTSORT|AAKKOSTUS|subst):/i.test(name)) return null;
  const parsed = parseTitle(settings, name);
  if (!parsed) return null;
  const plain = parsed.ns === 0 && !name.startsWith(':');
  return plain ? fullTitle(settings, 10, parsed.name) : parsed.title;
}

/** What of a template's text goes into pages. */
function transcluded(text: string): string {
  const only = [...text.matchAll(/<onlyinclude>(.*?)<\/onlyinclude>/gsu)].map((match) => match[1] ?? '');
  if (only.length > 0) return only.join('');
  return strip(text.replace(/<noinclude>.*?<\/noinclude>/gsu, '').replace(/<\/?includeonly>/gu, ''));
}

function addLink(settings: SiteSettings, found: PageLinks, written: string): void {
  const colon = written.indexOf(':');
  const prefix = written.slice(0, Math.max(colon, 0)).trim();
  if (/^(en|fi|sv|de|fr|es|ru|et|no|da|pl|ja)$/.test(prefix)) {
    found.languages.push({ lang: prefix, title: written.slice(colon + 1).trim() });
    return;
  }
  const parsed = parseTitle(settings, written);
  if (!parsed) return;
  if (namespaceOf(settings, prefix) === 14) found.categories.push(parsed.title);
  else found.links.push(parsed.title);
}
