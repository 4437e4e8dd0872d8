import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { domainsIn, registrableDomain } from '../text/domains.ts';
import { addressesIn, faultOf, referencesOnlyAdded } from '../text/reference-additions.ts';

/**
 * Approves edits that only add sources, to websites that the wiki uses already. What a source says is still judged by the
 * checks that hold back; here it must be one that can be looked up, because <ref>He is a thief</ref> is no source.
 */
export default defineCheck({
  id: 'references_only',
  can: ['approve'],
  looksAt: 'change',
  needs: [],
  mayUse: ['domainUse'],
  options: z.object({
    leastArticles: z
      .number()
      .int()
      .min(1)
      .max(5)
      .default(1)
      .describe(
        'Other articles with the website; in how many it must be used, where the accepted text does not link to it'
      ),
    longest: z
      .number()
      .int()
      .min(20)
      .max(5_000)
      .default(600)
      .describe('Longest source, in characters; longer ones are left to people')
  }),
  messages: {
    title: {
      en: 'Only sources added',
      qqq: 'Name of the check that approves edits that only add references.'
    },
    description: {
      en: 'Approves edits that only add references to websites that this wiki uses already.',
      qqq: 'Description of the check that approves edits that only add references.'
    },
    'only-references': {
      en: 'The edit only added {{PLURAL:$1|a reference|$1 references}}.',
      qqq: 'Reason for approving. $1: number of references added.'
    },
    more: {
      en: 'The edit did not only add references.',
      qqq: 'Shown when an edit changed text, or removed or moved a reference.'
    },
    'not-plain': {
      en: 'An added reference is not a plain source.',
      qqq: 'Shown when an added reference holds no address or book number, or much text or markup besides.'
    },
    'unknown-domain': {
      en: 'The references link to websites that other articles do not use: $1.',
      qqq: 'Shown when added references lead to websites not used before. $1: list of domain names.'
    }
  },
  evaluate({ change, chain, site, evidence: { domainUse }, options }) {
    const references = referencesOnlyAdded(change, site);
    if (references === null) return { outcome: 'neutral', message: 'more' };
    const marks = references.map(({ start, end }) => ({ side: 'after' as const, start, end }));
    const odd = references.filter((one) => faultOf(one, change, site, options.longest) !== null);
    if (odd.length > 0) {
      const oddMarks = odd.map(({ start, end }) => ({ side: 'after' as const, start, end }));
      return { outcome: 'neutral', message: 'not-plain', setting: 'longest', marks: oddMarks };
    }
    const used = new Set(
      (domainUse?.domains ?? []).flatMap(({ domain, articles }) =>
        articles < options.leastArticles ? [] : domain
      )
    );
    const rest = references
      .flatMap((reference) => addressesIn(change.after, reference))
      .map((url) => registrableDomain(url) ?? url)
      .filter((domain) => !used.has(domain));
    // What an earlier pending edit linked to is not accepted yet.
    const accepted = chain[0]?.version;
    const known = new Set(rest.length > 0 && accepted ? domainsIn(accepted).map(({ domain }) => domain) : []);
    const unknown = rest.filter((domain) => !known.has(domain));
    if (unknown.length > 0) {
      const params = [[...new Set(unknown)]];
      return { outcome: 'neutral', message: 'unknown-domain', params, setting: 'leastArticles', marks };
    }
    return { outcome: 'approve', message: 'only-references', params: [references.length], marks };
  }
});
