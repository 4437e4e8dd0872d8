import { mediaWiki } from './media-wiki.ts';

/** What mw.config says of the page that is open. Ids are 0 where there is none. */
export interface WikiPage {
  /** Database name, Seula's id of the wiki. */
  wiki: string;
  /** Canonical name of a special page, or null. */
  special: string | null;
  action: string;
  isArticle: boolean;
  pageId: number;
  /** Title with spaces. */
  title: string;
  stable: number;
  current: number;
  diffOld: number;
  diffNew: number;
  /** Null without log-in. */
  userName: string | null;
  userLanguage: string;
  contentLanguage: string;
  /** Flags that have more than one level, by name, with their highest level. */
  levels: Record<string, number>;
}

/** Reads mw.config of the open page; anything odd in it counts as absent. */
export function readWikiPage(): WikiPage {
  const { config } = mediaWiki();
  const text = (name: string) => asText(config.get(name));
  const id = (name: string) => asId(config.get(name));
  const title = (text('wgPageName') ?? '').replace(/_/g, ' ');
  const special = text('wgCanonicalSpecialPageName');
  const [diffOld, diffNew] =
    special === 'MobileDiff' ? mobileDiff(title) : [id('wgDiffOldId'), id('wgDiffNewId')];
  return {
    wiki: text('wgDBname') ?? '',
    special,
    action: text('wgAction') ?? 'view',
    isArticle: config.get('wgIsArticle') === true,
    pageId: id('wgArticleId'),
    title,
    stable: id('wgStableRevisionId'),
    current: id('wgCurRevisionId'),
    diffOld,
    diffNew,
    userName: text('wgUserName'),
    userLanguage: text('wgUserLanguage') ?? 'en',
    contentLanguage: text('wgContentLanguage') ?? 'en',
    levels: readLevels(config.get('wgFlaggedRevsParams'))
  };
}

/** Special:MobileDiff names its revisions in its title only: /NEW or /OLD...NEW. */
function mobileDiff(title: string): [number, number] {
  const found = /\/(?:(\d{1,15})\.\.\.)?(\d{1,15})$/.exec(title);
  return [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
}

function readLevels(params: unknown): Record<string, number> {
  const levels: Record<string, number> = {};
  const tags = asRecord(asRecord(params).tags);
  Object.keys(tags).forEach((name) => {
    const count = asId(asRecord(tags[name]).levels);
    if (count > 1) levels[name] = count;
  });
  return levels;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function asId(value: unknown): number {
  return typeof value === 'number' && value > 0 ? value : 0;
}
