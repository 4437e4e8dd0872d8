import type { SiteSettings } from '../../model/types.ts';

/** Parts of siteinfo that follow from the settings alone. */
export function siteConstants(settings: SiteSettings): Record<string, unknown> {
  return {
    magicwords: magicWords(settings.language),
    extensions: extensions(settings),
    restrictions: {
      types: ['create', 'edit', 'move', 'upload'],
      levels: ['', 'autoconfirmed', 'sysop'],
      cascadinglevels: ['sysop'],
      semiprotectedlevels: ['autoconfirmed']
    },
    rightsinfo: {
      url: 'https://creativecommons.org/licenses/by-sa/4.0/',
      text: 'Creative Commons Attribution-ShareAlike'
    },
    skins: [
      { code: 'vector-2022', name: 'Vector (2022)', default: true },
      { code: 'vector', name: 'Vector legacy (2010)' },
      { code: 'monobook', name: 'MonoBook' },
      { code: 'minerva', name: 'MinervaNeue' },
      { code: 'timeless', name: 'Timeless' },
      { code: 'fallback', name: 'Fallback', unusable: true },
      { code: 'apioutput', name: 'ApiOutput', unusable: true }
    ],
    fileextensions: ['png', 'gif', 'jpg', 'jpeg', 'webp'].map((ext) => ({ ext })),
    extensiontags: ['pre', 'nowiki', 'gallery', 'templatedata', 'ref', 'references'].map(
      (name) => `<${name}>`
    ),
    protocols: ['ftp://', 'http://', 'https://', 'irc://', 'mailto:', 'news:', 'tel:', '//'],
    functionhooks: [
      'ns',
      'lc',
      'uc',
      'plural',
      'padleft',
      'padright',
      'defaultsort',
      'if',
      'ifeq',
      'switch',
      'expr'
    ],
    specialpagealiases: specialPages(settings.language)
  };
}

function magicWords(language: string): Record<string, unknown>[] {
  const finnish = language === 'fi';
  const word = (
    name: string,
    local: string[],
    canonical: string[],
    sensitive: boolean
  ): Record<string, unknown> => ({
    name,
    aliases: [...(finnish ? local : []), ...canonical],
    'case-sensitive': sensitive
  });
  return [
    word('redirect', ['#OHJAUS', '#UUDELLEENOHJAUS'], ['#REDIRECT'], false),
    word('notoc', ['__EISISLUETT__'], ['__NOTOC__'], false),
    word('forcetoc', ['__SISLUETTPAKOTUS__'], ['__FORCETOC__'], false),
    word('toc', ['__SISÄLLYSLUETTELO__'], ['__TOC__'], false),
    word('noeditsection', ['__EIOSIOMUOKKAUSTA__'], ['__NOEDITSECTION__'], false),
    word('hiddencat', ['__PIILOLUOKKA__'], ['__HIDDENCAT__'], true),
    word(
      'defaultsort',
      ['AAKKOSTUS:', 'OLETUSAAKKOSTUS:'],
      ['DEFAULTSORT:', 'DEFAULTSORTKEY:', 'DEFAULTCATEGORYSORT:'],
      true
    ),
    word('pagename', ['SIVUNIMI'], ['PAGENAME'], true),
    word('fullpagename', ['KOKOSIVUNIMI'], ['FULLPAGENAME'], true),
    word('currentyear', ['KULUVAVUOSI'], ['CURRENTYEAR'], true),
    word('currentday', ['KULUVAPÄIVÄ'], ['CURRENTDAY'], true),
    word('img_thumbnail', ['pienoiskuva', 'pienois'], ['thumb', 'thumbnail'], true),
    word('img_right', ['oikea'], ['right'], true),
    word('img_left', ['vasen'], ['left'], true),
    word('displaytitle', ['NÄKYVÄOTSIKKO'], ['DISPLAYTITLE'], true)
  ];
}

function extensions(settings: SiteSettings): Record<string, unknown>[] {
  const special = settings.namespaces.find((entry) => entry.id === -1)?.name ?? 'Special';
  const version = settings.language === 'fi' ? 'Versio' : 'Version';
  const list = [
    ['skin', 'Vector'],
    ['other', 'Gadgets'],
    ['other', 'OAuth'],
    ['parserhook', 'ParserFunctions'],
    ['parserhook', 'Cite'],
    ['specialpage', 'FlaggedRevs'],
    ...(settings.centralAuth ? [['specialpage', 'CentralAuth']] : []),
    ...(settings.scores ? [['other', 'ORES']] : []),
    ...(settings.wikidata ? [['wikibase', 'WikibaseClient']] : [])
  ];
  return list.map(([type, name]) => ({
    type,
    name,
    descriptionmsg: `${name?.toLowerCase()}-desc`,
    author: 'Its authors',
    url: `https://www.mediawiki.org/wiki/Extension:${name}`,
    'license-name': 'GPL-2.0-or-later',
    license: `/wiki/${special}:${version}/License/${name}`
  }));
}

function specialPages(language: string): Record<string, unknown>[] {
  const finnish = language === 'fi';
  const page = (realname: string, local: string): Record<string, unknown> => ({
    realname,
    aliases: finnish ? [local, realname] : [realname]
  });
  return [
    page('PendingChanges', 'Odottavat_muutokset'),
    page('UnreviewedPages', 'Arvioimattomat_sivut'),
    page('Recentchanges', 'Tuoreet_muutokset'),
    page('Contributions', 'Muokkaukset'),
    page('Log', 'Loki'),
    page('Diff', 'Ero'),
    page('Userlogin', 'Kirjaudu_sisään'),
    page('Userlogout', 'Kirjaudu_ulos')
  ];
}
