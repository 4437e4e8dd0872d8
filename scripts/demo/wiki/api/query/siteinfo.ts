import { groupsOf } from '../../model/users.ts';
import { redirectTarget } from '../../model/redirects.ts';
import { isoTime } from '../../model/times.ts';
import { latestRevision } from '../../model/flagged.ts';
import { ApiError } from '../api-error.ts';
import type { ApiContext } from '../context.ts';
import type { QueryModule, QueryRun } from './query-module.ts';
import { siteConstants } from './site-constants.ts';

/** meta=siteinfo. */
export const siteinfo: QueryModule = {
  name: 'siteinfo',
  prefix: 'si',
  kind: 'meta',
  parameters: 'prop filteriw showalldb numberingroup inlanguagecode',
  run: (query) => {
    const { context, params, answer } = query;
    if (params.flag('showalldb')) {
      throw new ApiError(
        'includeAllDenied',
        'Cannot view all servers\' info unless "$wgShowHostnames" is true.'
      );
    }
    const parts: Record<string, () => unknown> = {
      general: () => general(context),
      namespaces: () => namespaces(context),
      namespacealiases: () => context.wiki.settings.namespaceAliases,
      usergroups: () => usergroups(query),
      statistics: () => statistics(context),
      dbrepllag: () => [{ host: '', lag: context.wiki.core.lagSeconds }],
      ...Object.fromEntries(
        Object.entries(siteConstants(context.wiki.settings)).map(([name, value]) => [name, () => value])
      )
    };
    const known = [...Object.keys(parts), ...unserved];
    for (const name of params.some('prop', known, ['general'])) {
      const part = parts[name];
      if (part) answer[name] = part();
    }
  }
};

/** Parts that a real wiki has and nothing of ours asks for: known, but not answered. */
const unserved = ['interwikimap', 'languages', 'variables', 'uploaddialog', 'libraries', 'defaultoptions'];

function general(context: ApiContext): Record<string, unknown> {
  const { settings, core } = context.wiki;
  const { origin } = context;
  return {
    mainpage: settings.mainPage,
    base: `${origin}/wiki/${encodeURI(settings.mainPage.replaceAll(' ', '_'))}`,
    sitename: settings.siteName,
    mainpageisdomainroot: false,
    logo: `${origin}/w/resources/assets/change-your-logo.svg`,
    generator: 'MediaWiki 1.39.17',
    phpversion: '8.2.35',
    phpsapi: 'fpm-fcgi',
    dbtype: 'mysql',
    dbversion: '10.11.19-MariaDB-0+deb12u1',
    imagewhitelistenabled: false,
    langconversion: true,
    linkconversion: true,
    titleconversion: true,
    linkprefixcharset: '',
    linkprefix: '',
    linktrail: settings.language === 'fi' ? '/^([a-zäö]+)(.*)$/sDu' : '/^([a-z]+)(.*)$/sD',
    legaltitlechars: ' %!"$&\'()*,\\-.\\/0-9:;=?@A-Z\\\\^_`a-z~\\x80-\\xFF+',
    invalidusernamechars: '@:>',
    allunicodefixes: false,
    fixarabicunicode: true,
    fixmalayalamunicode: true,
    case: 'first-letter',
    lang: settings.language,
    fallback: settings.language === 'en' ? [] : [{ code: 'en' }],
    rtl: false,
    fallback8bitEncoding: 'windows-1252',
    readonly: core.readOnlyReason !== null,
    ...(core.readOnlyReason === null ? {} : { readonlyreason: core.readOnlyReason }),
    writeapi: true,
    maxarticlesize: 2_097_152,
    timezone: settings.timeZone,
    timeoffset: offsetMinutes(settings.timeZone, core.now()),
    articlepath: '/wiki/$1',
    scriptpath: '/w',
    script: '/w/index.php',
    variantarticlepath: false,
    server: origin,
    servername: new URL(origin).hostname,
    wikiid: settings.databaseName,
    time: isoTime(core.now()),
    misermode: false,
    uploadsenabled: false,
    maxuploadsize: 104_857_600,
    minuploadchunksize: 1024,
    galleryoptions: {
      imagesPerRow: 0,
      imageWidth: 120,
      imageHeight: 120,
      captionLength: true,
      showBytes: true,
      showDimensions: true,
      mode: 'traditional'
    },
    thumblimits: { 0: 120, 1: 150, 2: 180, 3: 200, 4: 250, 5: 300 },
    imagelimits: {
      0: { width: 320, height: 240 },
      1: { width: 640, height: 480 },
      2: { width: 800, height: 600 },
      3: { width: 1024, height: 768 },
      4: { width: 1280, height: 1024 },
      5: { width: 2560, height: 2048 }
    },
    favicon: `${origin}/favicon.ico`,
    centralidlookupprovider: 'local',
    allcentralidlookupproviders: ['local'],
    interwikimagic: true,
    magiclinks: { ISBN: true, PMID: true, RFC: true },
    categorycollation: 'uppercase',
    nofollowlinks: true,
    nofollownsexceptions: [],
    nofollowdomainexceptions: ['mediawiki.org'],
    externallinktarget: false,
    citeresponsivereferences: true
  };
}

function offsetMinutes(timeZone: string, at: number): number {
  const shown = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  const match = /([+-])(\d+):(\d+)/.exec(shown ?? '');
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

function namespaces(context: ApiContext): Record<string, unknown> {
  return Object.fromEntries(
    context.wiki.settings.namespaces.map((entry) => [
      String(entry.id),
      {
        id: entry.id,
        case: 'first-letter',
        [context.formatVersion === 1 ? '*' : 'name']: entry.name,
        subpages: entry.subpages,
        ...(entry.id === 0 ? {} : { canonical: entry.canonical }),
        content: entry.content,
        nonincludable: false,
        ...(entry.id === 8 ? { namespaceprotection: 'editinterface' } : {})
      }
    ])
  );
}

function usergroups(query: QueryRun): Record<string, unknown>[] {
  const { core, settings } = query.context.wiki;
  const everybody = [...core.users.values()];
  const counted = query.params.flag('numberingroup');
  return Object.entries(settings.groups).map(([name, rights]) => {
    const changeable = settings.changeableGroups[name];
    const number = everybody.filter((user) => name === 'user' || groupsOf(core, user).includes(name)).length;
    return {
      name,
      rights,
      ...(counted && !['*', 'autoconfirmed'].includes(name) ? { number } : {}),
      ...(changeable ? { add: changeable, remove: changeable } : {})
    };
  });
}

function statistics(context: ApiContext): Record<string, number> {
  const { core } = context.wiki;
  const pages = [...core.pages.values()];
  const everybody = [...core.users.values()];
  const recent = core.now() - 30 * 86_400_000;
  const active = new Set(
    [...core.revisions.values()].filter((one) => one.at > recent).map((one) => one.user.name)
  );
  const isArticle = (text: string): boolean =>
    text.includes('[[') && redirectTarget(core.settings, text) === null;
  return {
    pages: pages.length,
    articles: pages.filter((page) => page.ns === 0 && isArticle(latestRevision(page).text)).length,
    edits: core.revisions.size,
    images: 0,
    users: everybody.length,
    activeusers: everybody.filter((user) => active.has(user.name)).length,
    admins: everybody.filter((user) => groupsOf(core, user).includes('sysop')).length,
    jobs: 0
  };
}
