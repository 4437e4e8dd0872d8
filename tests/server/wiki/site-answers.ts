/** The answers that describe a small Finnish wiki with FlaggedRevs, in the shape of the real ones; fresh with every call. */
export function siteAnswers() {
  return {
    siteinfo: {
      batchcomplete: true,
      query: {
        general: {
          wikiid: 'fiwiki',
          server: '//fi.example.org',
          articlepath: '/wiki/$1',
          script: '/w/index.php',
          lang: 'fi',
          rtl: false,
          timezone: 'Europe/Helsinki',
          case: 'first-letter',
          generator: 'MediaWiki 1.43.9'
        },
        namespaces: namespaces(),
        namespacealiases: [
          { id: 6, alias: 'Image' },
          { id: 6, alias: 'Kuva' }
        ],
        magicwords: [
          { name: 'redirect', aliases: ['#OHJAUS', '#REDIRECT'], 'case-sensitive': false },
          { name: 'defaultsort', aliases: ['AAKKOSTUS:', 'DEFAULTSORT:'], 'case-sensitive': true }
        ],
        extensions: [{ type: 'other', name: 'FlaggedRevs' }, { name: 'CentralAuth' }] as {
          type?: string;
          name: string;
        }[],
        autocreatetempuser: { enabled: true, matchPatterns: ['~2$1'] }
      }
    },
    flagconfig: { flagconfig: [{ name: 'accuracy', levels: 3, tier1: 1 }] },
    paraminfo: {
      paraminfo: {
        modules: [
          {
            name: 'oldreviewedpages',
            path: 'query+oldreviewedpages',
            parameters: [{ name: 'start' }, { name: 'namespace', default: 0 }]
          }
        ]
      }
    },
    pending: {
      batchcomplete: true,
      query: {
        oldreviewedpages: [
          { pageid: 1, ns: 10 },
          { pageid: 2, ns: 0 }
        ]
      }
    }
  };
}

function namespaces() {
  const named: Record<number, string> = { 6: 'Tiedosto', 10: 'Malline' };
  const canonical: Record<number, string> = { 6: 'File', 10: 'Template' };
  const ids = Array.from({ length: 16 }, (_, id) => id);
  const describe = (id: number) =>
    id === 0
      ? { id, case: 'first-letter', name: '' }
      : {
          id,
          case: 'first-letter',
          name: named[id] ?? `Nimi ${id}`,
          canonical: canonical[id] ?? `Name ${id}`
        };
  return Object.fromEntries(ids.map((id) => [id, describe(id)]));
}
