import { caseFold } from './case-fold.ts';
import { TEMPLATE_NAMESPACE, type SiteWords } from './site-words.ts';
import { templatesOf, type Parameter, type Template } from './templates.ts';
import { readTitle } from './title.ts';
import type { TextVersion } from './version.ts';

/** Who the bot is, and what the templates are called here that speak to bots. */
export interface BotsTemplateNames {
  /** User name without namespace. */
  readonly bot: string;
  readonly botsTemplates: readonly string[];
  readonly nobotsTemplates: readonly string[];
}

/**
 * Whether a page keeps the bot out: by {{nobots}}, by {{bots}} with a list that denies it or does not allow it, or by
 * parameters that nobody can make sense of. Comments and what is not read as wikitext do not count.
 */
export function keepsBotOut(version: TextVersion, names: BotsTemplateNames, site: SiteWords): boolean {
  const bots = keysOf(names.botsTemplates, site);
  const nobots = keysOf(names.nobotsTemplates, site);
  return templatesOf(version).some((template) => {
    const key = templateKey(template.name, site);
    return nobots.has(key) || (bots.has(key) && denies(template, version.text, names.bot, site));
  });
}

function keysOf(names: readonly string[], site: SiteWords): Set<string> {
  return new Set(names.map((name) => templateKey(name, site)).filter((key) => key !== ''));
}

/** Case does not count at all: a page that wants no bots and does not say it well still wants none. */
function templateKey(name: string, site: SiteWords): string {
  const plain = name.replace(/^\s*(?:safesubst|subst|msg|msgnw|raw)\s*:/i, '');
  const title = readTitle(plain, site);
  if (title === null || title.hasLeadingColon) return '';
  const isTemplate = title.namespace === TEMPLATE_NAMESPACE || title.namespace === 0;
  return isTemplate ? caseFold(title.name.replaceAll('_', ' ')) : '';
}

function denies({ parameters }: Template, text: string, bot: string, site: SiteWords): boolean {
  const own = userKey(bot, site);
  return parameters.some((parameter) => {
    const listed = namesIn(parameter, text, site);
    const hit = listed.includes('all') || listed.includes(own);
    switch (caseFold(parameter.name)) {
      case 'allow':
        return !hit || listed.includes('none');
      case 'deny':
      case 'optout':
        return hit || !listed.every(isReadable);
      default:
        // {{bots|}} says nothing; anything else was meant to say something.
        return parameter.isNamed || listed.length > 0;
    }
  });
}

function namesIn({ value }: Parameter, text: string, site: SiteWords): string[] {
  return text
    .slice(value.start, value.end)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .split(/[,;\n]/)
    .map((name) => userKey(name, site))
    .filter((name) => name !== '');
}

/** One string per account in all spellings; who is called in another case is most likely called all the same. */
function userKey(name: string, site: SiteWords): string {
  const plain = name.replace(/^[\s*#:]*\[\[|\]\]\s*$/g, '').replace(/^\s*[*#]\s*/, '');
  const [target = ''] = plain.split('|');
  return caseFold(readTitle(target, site)?.name ?? target).replace(/[\s_]+/g, '');
}

/** Markup in a list of names hides who is meant. */
function isReadable(name: string): boolean {
  return !/[<>{}[\]]/.test(name);
}
