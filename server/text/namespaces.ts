import { caseFold } from './case-fold.ts';
import { CATEGORY_NAMESPACE, FILE_NAMESPACE, TEMPLATE_NAMESPACE, type SiteWords } from './site-words.ts';

/** The namespace of a prefix such as "Luokka" on this site, or undefined where the prefix names none. */
export function namespaceOf(prefix: string, site: SiteWords): number | undefined {
  const table = tableOf(site);
  // Nearly all prefixes are written as the site writes them; what a colon ends is not always short.
  return table.get(prefix) ?? (prefix.length > LONGEST_NAME ? undefined : table.get(namespaceKey(prefix)));
}

// MediaWiki understands these in every language.
const CANONICAL = [
  { id: -2, names: ['Media'] },
  { id: -1, names: ['Special'] },
  { id: 1, names: ['Talk'] },
  { id: 2, names: ['User'] },
  { id: 3, names: ['User talk'] },
  { id: 4, names: ['Project'] },
  { id: FILE_NAMESPACE, names: ['File', 'Image'] },
  { id: 8, names: ['MediaWiki'] },
  { id: TEMPLATE_NAMESPACE, names: ['Template'] },
  { id: 12, names: ['Help'] },
  { id: CATEGORY_NAMESPACE, names: ['Category'] }
];

const LONGEST_NAME = 100;

const tables = new WeakMap<SiteWords, Map<string, number>>();

function tableOf(site: SiteWords): Map<string, number> {
  let table = tables.get(site);
  if (table === undefined) {
    table = new Map();
    for (const { id, names } of [...CANONICAL, ...site.namespaces]) {
      for (const name of names) {
        if (name === '') continue;
        table.set(namespaceKey(name), id);
        table.set(name, id);
      }
    }
    tables.set(site, table);
  }
  return table;
}

function namespaceKey(name: string): string {
  return caseFold(name.replace(/[_\s]+/gu, ' ').trim());
}
