import { z } from 'zod';
import { eachAlone } from './asking/each-alone.ts';
import { defineEvidence, type Fetched } from './define-evidence.ts';

/** Which pending edits the words of the latest version come from, by WikiWho. */
const WikiWho = z.object({
  /** The version that was asked about: the latest one. */
  revisionId: z.number().int(),
  /** Ids of the pending edits that words of it come from. */
  origins: z.array(z.number().int())
});

/** Where the words of a page's latest version come from, by the service WikiWho; asked only where a wiki wants it. */
export default defineEvidence({
  id: 'wikiWho',
  scope: 'page',
  cost: 'single',
  schema: WikiWho,
  unavailable: {
    en: 'WikiWho could not tell which words come from which edit.',
    qqq: 'Shown for a check that asks the service WikiWho (a name) which edits the words of a page come from.'
  },
  worthwhile: ({ pending }) => pending.length > 1,
  otherwise: ({ stable, pending }): Fetched<z.infer<typeof WikiWho>> => ({
    value: { revisionId: (pending.at(-1) ?? stable).id, origins: [] }
  }),
  async fetch(subjects, sources) {
    const { wikiWho, site, signal } = sources;
    return eachAlone(subjects, sources, async ({ stable, pending }) => {
      const revisionId = (pending.at(-1) ?? stable).id;
      const origins = await wikiWho?.originsOf({ wiki: site.id, revisionId }, signal ? { signal } : {});
      if (!origins) return { unavailable: 'not-supported' };
      return { value: { revisionId, origins: pending.map(({ id }) => id).filter((id) => origins.has(id)) } };
    });
  }
});
