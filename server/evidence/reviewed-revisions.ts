import { z } from 'zod';
import { eachAlone } from './asking/each-alone.ts';
import { defineEvidence, type Sources, type Subject } from './define-evidence.ts';

/** Reviewed revisions older than the stable one whose text, by its SHA-1, is that of a pending revision. */
const ReviewedRevisions = z.object({
  revisions: z.array(z.object({ id: z.number().int(), timestamp: z.iso.datetime(), text: z.string() }))
});
type ReviewedRevisions = z.infer<typeof ReviewedRevisions>;

const Listed = z.object({
  query: z.object({
    pages: z.array(
      z.object({
        revisions: z
          .array(
            z.object({
              revid: z.number().int(),
              timestamp: z.iso.datetime(),
              sha1: z.string().optional(),
              flagged: z.object({}).optional()
            })
          )
          .optional()
      })
    )
  })
});

const Contents = z.object({
  query: z.object({
    pages: z.array(
      z.object({
        revisions: z
          .array(
            z.object({
              revid: z.number().int(),
              timestamp: z.iso.datetime(),
              slots: z.object({ main: z.object({ content: z.string().optional() }) })
            })
          )
          .optional()
      })
    )
  })
});

/** Tags of edits that bring an older text back. The tag of edits that were undone, `mw-reverted`, is none of them. */
const takesBack = new Set(['mw-undo', 'mw-rollback', 'mw-manual-revert']);

/** Older reviewed versions that a pending edit may have gone back to (prop=revisions with rvprop=flagged). */
export default defineEvidence({
  id: 'reviewedRevisions',
  scope: 'page',
  cost: 'single',
  schema: ReviewedRevisions,
  unavailable: {
    en: 'The accepted versions of the page could not be read.',
    qqq: 'Shown for a check that compares an edit with all versions of the page that were accepted.'
  },
  worthwhile: (subject) => sought(subject).size > 0,
  otherwise: () => ({ value: { revisions: [] } }),
  async fetch(subjects, sources) {
    return eachAlone(subjects, sources, async (subject) => {
      const ids = await listReviewed(subject, sources);
      return { value: { revisions: ids.length === 0 ? [] : await readTexts(ids, sources) } };
    });
  }
});

/** SHA-1s of pending texts that an edit brought back, and that are not simply the stable text. */
function sought({ pending, stable }: Subject): Set<string> {
  return new Set(
    pending
      .filter(
        ({ tags, text, sha1 }) =>
          tags.some((tag) => takesBack.has(tag)) && text !== stable.text && sha1 !== stable.sha1
      )
      .flatMap(({ sha1 }) => sha1 ?? [])
  );
}

/** Looks through the last 500 revisions before the stable one; what was accepted earlier is left to people. */
async function listReviewed(subject: Subject, { api, signal }: Sources): Promise<number[]> {
  const params = {
    action: 'query',
    prop: 'revisions',
    pageids: subject.page.id,
    rvstartid: subject.stable.id,
    rvprop: ['ids', 'sha1', 'timestamp', 'flags', 'flagged'],
    rvlimit: 'max'
  };
  const wanted = sought(subject);
  const { query } = await api.get(params, Listed, signal ? { signal } : {});
  const newest = new Map<string, number>();
  for (const { revid, sha1, flagged } of query.pages.flatMap(({ revisions }) => revisions ?? [])) {
    if (flagged && sha1 !== undefined && wanted.has(sha1) && !newest.has(sha1)) newest.set(sha1, revid);
  }
  return [...newest.values()];
}

async function readTexts(
  revids: readonly number[],
  { api, signal }: Sources
): Promise<ReviewedRevisions['revisions']> {
  const rvprop = ['ids', 'timestamp', 'content'];
  const params = { action: 'query', prop: 'revisions', revids, rvprop, rvslots: 'main' };
  const { query } = await api.get(params, Contents, signal ? { signal } : {});
  return query.pages
    .flatMap(({ revisions }) => revisions ?? [])
    .flatMap(({ revid, timestamp, slots }) =>
      slots.main.content === undefined ? [] : [{ id: revid, timestamp, text: slots.main.content }]
    );
}
