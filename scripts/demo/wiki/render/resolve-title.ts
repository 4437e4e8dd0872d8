import type { RenderOptions } from './render-options.ts';

type Site = RenderOptions['site'];

/** A written title as full title, namespace and name; `defaultNs` holds where none is written. Null when it cannot be one. */
export function resolveTitle(
  site: Site,
  written: string,
  defaultNs: number
): { ns: number; name: string; title: string } | null {
  const text = written.replaceAll('_', ' ').replace(/\s+/g, ' ').trim();
  const local = text.startsWith(':') ? text.slice(1).trim() : text;
  const base = text.startsWith(':') ? 0 : defaultNs;
  if (local === '' || /[<>[\]{}|\u007f\n]|&lt;|&gt;/.test(local)) return null;
  const colon = local.indexOf(':');
  const ns = colon > 0 ? namespaceId(site, local.slice(0, colon).trim()) : undefined;
  const name = capital((ns === undefined ? local : local.slice(colon + 1)).trim());
  if (name === '') return null;
  const id = ns ?? base;
  const prefix = namespaceName(site, id);
  return { ns: id, name, title: prefix === '' ? name : `${prefix}:${name}` };
}

/** The local name of a namespace; '' for articles. */
export function namespaceName(site: Site, id: number): string {
  return site.namespaces.find((entry) => entry.id === id)?.name ?? '';
}

function namespaceId(site: Site, prefix: string): number | undefined {
  const wanted = prefix.toLowerCase();
  if (wanted === '') return undefined;
  const named = site.namespaces.find(
    (entry) => entry.name.toLowerCase() === wanted || entry.canonical.toLowerCase() === wanted
  );
  return named?.id ?? site.namespaceAliases.find((entry) => entry.alias.toLowerCase() === wanted)?.id;
}

function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
