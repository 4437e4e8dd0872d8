import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { domainsAdded, registrableDomain } from '../text/domains.ts';

/**
 * Holds back edits that link to a website that no other article links to: spam begins with it, and so does many a good
 * source, which a person tells apart at a glance. Every MediaWiki can tell the use of a domain, so it is on everywhere.
 */
export default defineCheck({
  id: 'new_domain',
  can: ['block'],
  looksAt: 'change',
  needs: ['domainUse'],
  options: z.object({
    leastArticles: z
      .number()
      .int()
      .min(1)
      .max(5)
      .default(1)
      .describe('Other articles with the domain; in how many it must be used to count as known'),
    knownDomains: z
      .array(z.string().trim().min(3).max(255))
      .max(500)
      .default([])
      .describe('Domains that are always fine, such as `doi.org`')
  }),
  messages: {
    title: {
      en: 'New website',
      qqq: 'Name of the check that holds back links to websites not linked before.'
    },
    description: {
      en: 'Holds back edits that link to a website that other articles do not use yet.',
      qqq: 'Description of the check that holds back links to websites not linked before.'
    },
    new: {
      en: 'No other article links to {{PLURAL:$1|this website|these websites}} yet: $2.',
      qqq: 'Reason for holding back. $1: number of domains. $2: list of domain names.'
    },
    'little-used': {
      en: 'Hardly any other article links to {{PLURAL:$1|this website|these websites}} yet: $2.',
      qqq: 'Reason for holding back, where more than one article is wanted. $1: number of domains. $2: list of domain names.'
    },
    'all-known': {
      en: 'The edit links to no new website.',
      qqq: 'Shown when an edit adds no link to a website that other articles do not link to.'
    }
  },
  evaluate({ change, evidence: { domainUse }, options }) {
    const fine = new Set(options.knownDomains.map((domain) => registrableDomain(domain) ?? domain));
    const articles = new Map(domainUse.domains.map((one) => [one.domain, one.articles]));
    const unknown = domainsAdded(change).filter(
      ({ domain }) => !fine.has(domain) && (articles.get(domain) ?? 0) < options.leastArticles
    );
    if (unknown.length === 0) return { outcome: 'neutral', message: 'all-known', setting: 'leastArticles' };
    const names = unknown.map(({ domain }) => domain);
    const isUsed = names.some((domain) => (articles.get(domain) ?? 0) > 0);
    return {
      outcome: 'block',
      message: isUsed ? 'little-used' : 'new',
      params: [names.length, names],
      setting: 'leastArticles',
      marks: unknown.map(({ start, end }) => ({ side: 'after', start, end }))
    };
  }
});
