import { namespaceOf } from './namespaces.ts';
import type { SiteWords } from './site-words.ts';

/** Whether a link's target begins with the code of another language, as in "sv:Katt". */
export function isLanguagePrefix(target: string, site: SiteWords): boolean {
  const colon = target.indexOf(':');
  if (colon < 1) return false;
  const prefix = target.slice(0, colon).trim().toLowerCase();
  if (site.languagePrefixes !== undefined) return prefixesOf(site.languagePrefixes).has(prefix);
  return (
    (SHORT_CODE.test(prefix) || LONG_CODES.has(prefix)) &&
    !OTHER_PROJECTS.has(prefix) &&
    namespaceOf(prefix, site) === undefined
  );
}

const SHORT_CODE = /^[a-z]{2,3}$/;
const LONG_CODES = new Set(
  (
    'simple be-tarask be-x-old zh-classical zh-min-nan zh-yue roa-rup roa-tara fiu-vro bat-smg map-bms nds-nl cbk-zam ' +
    'zh-cn zh-tw zh-hans zh-hant'
  ).split(' ')
);
// Short codes in every wiki's interwiki map that lead to sister projects and not to languages.
const OTHER_PROJECTS = new Set(['mw', 'wmf', 'doi', 'rfc', 'mf', 'tw', 'oed', 'wm']);

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function prefixesOf(prefixes: readonly string[]): ReadonlySet<string> {
  let set = sets.get(prefixes);
  if (set === undefined) {
    set = new Set(prefixes.map((prefix) => prefix.toLowerCase()));
    sets.set(prefixes, set);
  }
  return set;
}
