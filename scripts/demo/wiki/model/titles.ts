import type { SiteSettings } from './types.ts';

/** A title taken apart: `title` is the full title as shown, `name` the part after the namespace. */
export type ParsedTitle = { ns: number; name: string; title: string };

/** Reads a title in any spelling (underscores, canonical namespace names, aliases, small first letter); null if not allowed. */
export function parseTitle(settings: SiteSettings, written: string): ParsedTitle | null {
  let text = written
    .replace(/#.*$/s, '')
    .replace(/[\s_]+/gu, ' ')
    .trim();
  if (text.startsWith(':')) text = text.slice(1).trim();
  if (text === '' || /[<>[\]{}|\u0000-\u001f\u007f\ufffd]/u.test(text) || Buffer.byteLength(text) > 255)
    return null;
  const colon = text.indexOf(':');
  const ns = colon > 0 ? namespaceOf(settings, text.slice(0, colon)) : undefined;
  const name = upperFirst((ns === undefined ? text : text.slice(colon + 1)).trim());
  if (name === '') return null;
  return { ns: ns ?? 0, name, title: fullTitle(settings, ns ?? 0, name) };
}

/** The id of the namespace called `name` (local, canonical or alias, any case), or undefined. */
export function namespaceOf(settings: SiteSettings, name: string): number | undefined {
  const wanted = name
    .replace(/[\s_]+/gu, ' ')
    .trim()
    .toLowerCase();
  if (wanted === '') return undefined;
  const found = settings.namespaces.find(
    (entry) => entry.id !== 0 && [entry.name.toLowerCase(), entry.canonical.toLowerCase()].includes(wanted)
  );
  return found?.id ?? settings.namespaceAliases.find((entry) => entry.alias.toLowerCase() === wanted)?.id;
}

/** The full title of `name` in namespace `ns`. */
export function fullTitle(settings: SiteSettings, ns: number, name: string): string {
  const prefix = settings.namespaces.find((entry) => entry.id === ns)?.name ?? '';
  return prefix === '' ? name : `${prefix}:${name}`;
}

/** The database form of a title: underscores in place of spaces. */
export function titleKey(title: string): string {
  return title.replaceAll(' ', '_');
}

/** `text` with its first letter in upper case. */
export function upperFirst(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
