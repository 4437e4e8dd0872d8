import type { Workload } from '../workload/open-workload.ts';
import type { WikiKind } from './answer-request.ts';

type Params = Readonly<Record<string, string>>;

/** What the wiki says of itself and which pages wait; null for other requests. */
export function answerSite(workload: Workload, params: Params, wiki: WikiKind): object | null {
  if (params.action === 'flagconfig') return { flagconfig: [{ name: 'accuracy', levels: 1, tier1: 1 }] };
  if (params.action === 'paraminfo') return paramInfo;
  if (params.meta === 'siteinfo') return { query: siteInfo(workload, wiki) };
  return params.list === 'oldreviewedpages' ? listPending(workload, params) : null;
}

const paramInfo = {
  paraminfo: {
    modules: [{ path: 'query+oldreviewedpages', parameters: [{ name: 'namespace', default: 0 }] }]
  }
};

const canonical: readonly [number, string][] = [
  [-2, 'Media'],
  [-1, 'Special'],
  [0, ''],
  [1, 'Talk'],
  [2, 'User'],
  [3, 'User talk'],
  [4, 'Project'],
  [5, 'Project talk'],
  [6, 'File'],
  [7, 'File talk'],
  [8, 'MediaWiki'],
  [9, 'MediaWiki talk'],
  [10, 'Template'],
  [11, 'Template talk'],
  [12, 'Help'],
  [13, 'Help talk'],
  [14, 'Category'],
  [15, 'Category talk']
];

const extensions = ['FlaggedRevs', 'CentralAuth', 'GlobalBlocking', 'WikibaseClient', 'Cite'];

function siteInfo({ wiki: facts }: Workload, { listsScores }: WikiKind): object {
  const local = new Map([
    [6, facts.file_namespace],
    [14, facts.category_namespace]
  ]);
  const namespaces = canonical.map(([id, name]): [string, object] => {
    const own = local.get(id)?.[0] ?? name;
    return [String(id), { id, name: own, ...(id === 0 ? {} : { canonical: name }) }];
  });
  return {
    general: {
      wikiid: `${facts.lang}wiki`,
      server: `https://${facts.lang}.wikipedia.example`,
      articlepath: '/wiki/$1',
      script: '/w/index.php',
      lang: facts.lang,
      rtl: false,
      timezone: 'UTC',
      case: 'first-letter',
      generator: 'MediaWiki 1.45.0'
    },
    namespaces: Object.fromEntries(namespaces),
    namespacealiases: [...local].flatMap(([id, names]) => names.slice(1).map((alias) => ({ id, alias }))),
    magicwords: [
      { name: 'redirect', aliases: facts.redirect_aliases, 'case-sensitive': false },
      { name: 'defaultsort', aliases: ['DEFAULTSORT:'], 'case-sensitive': true }
    ],
    extensions: [...extensions, ...(listsScores ? ['ORES'] : [])].map((name) => ({ name }))
  };
}

/** The list goes on by a time alone, as on a real wiki. */
function listPending({ pages }: Workload, { orlimit = '10', orstart }: Params): object {
  const most = orlimit === 'max' ? 500 : Number(orlimit);
  const waiting = [...pages]
    .sort((one, other) => (one.pending_since < other.pending_since ? -1 : 1))
    .filter(({ pending_since: since }) => orstart === undefined || since >= orstart);
  const next = waiting[most];
  return {
    ...(next ? { continue: { orstart: next.pending_since, continue: '-||' } } : {}),
    query: {
      oldreviewedpages: waiting.slice(0, most).map((page) => ({
        pageid: page.pageid,
        ns: page.ns,
        title: page.title,
        revid: page.latest_revid,
        stable_revid: page.stable_revid,
        pending_since: page.pending_since,
        flagged_level: 0,
        diff_size: 0
      }))
    }
  };
}
