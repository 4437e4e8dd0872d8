import { domainToUnicode } from 'node:url';
import { z } from 'zod';
import { domainsAdded, registrableDomain } from '../text/domains.ts';
import { perObject } from '../text/version.ts';
import { changesOf } from './asking/changes-of.ts';
import { eachAlone } from './asking/each-alone.ts';
import { oncePerPass } from './asking/once-per-pass.ts';
import { defineEvidence, type Fetched, type Sources, type Subject } from './define-evidence.ts';

/** The domains that the edit, or all that differs from the stable text, adds links to. */
const DomainUse = z.object({
  domains: z.array(
    z.object({
      /** Registrable domain in ASCII. */
      domain: z.string(),
      /** How many other articles link to it; 5 stands for 5 or more. */
      articles: z.number().int().min(0).max(5)
    })
  )
});
type DomainUse = z.infer<typeof DomainUse>;

const Answer = z.object({
  query: z.object({ exturlusage: z.array(z.object({ pageid: z.number().int() })) })
});

const enough = 5;
const mostAnswers = 3;

/** How often the domains that an edit adds are used in articles (list=exturlusage), each domain asked for once a pass. */
export default defineEvidence({
  id: 'domainUse',
  scope: 'revision',
  cost: 'single',
  schema: DomainUse,
  unavailable: {
    en: 'The use of the linked domains in other articles could not be looked up.',
    qqq: 'Shown for a check that needs to know whether articles link to a website already.'
  },
  worthwhile: (subject) => addedBy(subject).length > 0,
  otherwise: (subject): Fetched<DomainUse> =>
    changesOf(subject).length > 0 ? { value: { domains: [] } } : { unavailable: 'missing' },
  async fetch(subjects, sources) {
    const own = registrableDomain(sources.site.origin ?? '');
    return eachAlone(subjects, sources, async (subject) => {
      const domains: DomainUse['domains'] = [];
      for (const domain of addedBy(subject)) {
        const pages = domain === own ? null : await pagesWith(domain, sources);
        const others = pages ? [...pages].filter((id) => id !== subject.page.id).length : enough;
        domains.push({ domain, articles: Math.min(others, enough) });
      }
      return { value: { domains } };
    });
  }
});

const addedBy = perObject((subject: Subject): string[] => [
  ...new Set(changesOf(subject).flatMap((change) => domainsAdded(change).map(({ domain }) => domain)))
]);

async function pagesWith(domain: string, sources: Sources): Promise<ReadonlySet<number>> {
  const found = await oncePerPass('domain', [domain], sources, async () => {
    const pages = new Set<number>();
    for (const host of spellingsOf(domain)) {
      // Older wikis take no protocol for http alone.
      for (const protocol of ['https', 'http']) {
        if (pages.size <= enough) await collect(host, protocol, pages, sources);
      }
    }
    return new Map([[domain, pages]]);
  });
  return found.get(domain) ?? new Set();
}

/** Links are found as they are written: with letters of their own or in ASCII. An address of numbers has nothing before it. */
function spellingsOf(domain: string): string[] {
  if (/^[\d.]+$|^\[/.test(domain)) return [domain];
  const spellings = new Set([domain, domainToUnicode(domain) || domain]);
  return [...spellings].map((spelling) => `*.${spelling}`);
}

async function collect(host: string, protocol: string, pages: Set<number>, { api, signal }: Sources) {
  const params = {
    action: 'query',
    list: 'exturlusage',
    euquery: host,
    euprotocol: protocol,
    eunamespace: 0,
    euprop: 'ids',
    eulimit: 'max'
  };
  let answers = 0;
  for await (const { query } of api.queryAll(params, Answer, signal ? { signal } : {})) {
    for (const { pageid } of query.exturlusage) pages.add(pageid);
    if (++answers === mostAnswers || pages.size > enough) return;
  }
}
