import { pendingRevisions, stableRevision } from '../model/flagged.ts';
import { parseTitle } from '../model/titles.ts';
import { protectionLevels } from './protection-levels.ts';
import { isReviewable } from '../model/flagged.ts';
import { pageKey, type PageContext } from './page-context.ts';
import type { PageView } from './page-view.ts';

/** The values of `mw.config` for a page, under the same names and rules as the recorded wiki. */
export function pageConfig(context: PageContext, view: PageView): Record<string, unknown> {
  return {
    ...siteConfig(context),
    ...titleConfig(context, view),
    ...userConfig(context),
    ...revisionConfig(context, view)
  };
}

function siteConfig(context: PageContext): Record<string, unknown> {
  const { settings } = context.wiki;
  const { namespaces } = settings;
  const ids = namespaces.flatMap((entry) =>
    [entry.name, entry.canonical].map((name) => [idKey(name), entry.id])
  );
  const aliases = settings.namespaceAliases.map((entry) => [idKey(entry.alias), entry.id]);
  return {
    skin: 'vector-2022',
    stylepath: '/w/skins',
    wgArticlePath: '/wiki/$1',
    wgScriptPath: '/w',
    wgScript: '/w/index.php',
    wgServer: context.request.url.origin,
    wgServerName: new URL(context.request.url.origin).hostname,
    wgUserLanguage: context.language,
    wgContentLanguage: settings.language,
    wgPageContentLanguage: settings.language,
    wgPageContentModel: 'wikitext',
    wgVersion: '1.43.0-demo',
    wgSiteName: settings.siteName,
    wgDBname: settings.databaseName,
    wgWikiID: settings.databaseName,
    wgFormattedNamespaces: Object.fromEntries(namespaces.map((entry) => [String(entry.id), entry.name])),
    wgNamespaceIds: Object.fromEntries([...ids, ...aliases]),
    wgExtraSignatureNamespaces: [],
    wgDefaultDateFormat: 'dmy',
    wgFlaggedRevsParams: { tags: { accuracy: { levels: settings.levels } } }
  };
}

function titleConfig(context: PageContext, view: PageView): Record<string, unknown> {
  const parsed = parseTitle(context.wiki.settings, view.title);
  const ns = parsed?.ns ?? 0;
  const canonical = context.wiki.settings.namespaces.find((entry) => entry.id === ns)?.canonical ?? '';
  return {
    wgCanonicalNamespace: canonical.replaceAll(' ', '_'),
    wgCanonicalSpecialPageName: view.special ?? false,
    wgNamespaceNumber: ns,
    wgPageName: pageKey(parsed?.title ?? view.title),
    wgTitle: parsed?.name ?? view.title,
    wgRelevantPageName: pageKey(parsed?.title ?? view.title),
    wgArticleId: view.page?.id ?? 0,
    wgRelevantArticleId: view.page?.id ?? 0,
    wgIsArticle: view.isArticle,
    wgIsRedirect: view.page?.revisions.at(-1)?.tags.includes('mw-new-redirect') ?? false,
    wgAction: view.action,
    wgCategories: view.categories ?? []
  };
}

function userConfig(context: PageContext): Record<string, unknown> {
  const { user, wiki } = context;
  const groups = wiki.groupsOf(user);
  if (!user) return { wgUserName: null, wgUserGroups: groups };
  return {
    wgUserName: user.name,
    wgUserGroups: groups,
    wgUserId: user.id,
    wgUserIsTemp: user.temporary,
    wgUserEditCount: user.editCount,
    wgUserRegistration: user.registration
  };
}

function revisionConfig(context: PageContext, view: PageView): Record<string, unknown> {
  const { page } = view;
  const editable = page !== undefined || view.special === undefined;
  const config: Record<string, unknown> = {
    wgCurRevisionId: page?.revisions.at(-1)?.id ?? 0,
    wgRevisionId: view.revisionId,
    wgIsProbablyEditable: editable,
    wgRelevantPageIsProbablyEditable: editable,
    ...protectionLevels(page)
  };
  const ns = page?.ns ?? parseTitle(context.wiki.settings, view.title)?.ns ?? 0;
  if (view.special === undefined && isReviewable(context.wiki.core, { ns })) {
    config['wgStableRevisionId'] = page ? (stableRevision(page)?.id ?? 0) : 0;
    if (page && config['wgStableRevisionId'] === view.revisionId && pendingRevisions(page).length > 0) {
      config['wgFlaggedRevsEditLatestRevision'] = view.action === 'view' && view.diff === undefined;
    }
  }
  if (view.diff) {
    config['wgDiffOldId'] = view.diff.oldId;
    config['wgDiffNewId'] = view.diff.newId;
  }
  return config;
}

function idKey(name: string): string {
  return name.toLowerCase().replaceAll(' ', '_');
}
