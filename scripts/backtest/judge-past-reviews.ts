import { z } from 'zod';
import type { Dossier } from '../../shared/dossier.ts';
import type { Impact, KnownOutcome } from '../../shared/impact.ts';
import type { WikiSettings } from '../../shared/wiki-settings.ts';
import { checks } from '../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../server/evidence/index.generated.ts';
import type { PendingPage, WikiApi } from '../../server/ports.ts';
import { countImpact, type JudgedTwice } from '../../server/preview/count-impact.ts';
import { judge } from '../../server/review/judge.ts';
import { rejudge, rulesOf } from '../../server/review/rejudge.ts';
import type { Services } from '../../server/services.ts';
import { asKnownAt } from '../../server/trials/as-known-at.ts';
import { readPastReverts, type PastRevert } from '../../server/trials/read-past-reverts.ts';
import { readPastReviews, type PastReview } from '../../server/trials/read-past-reviews.ts';

/** What is judged: so many reviews of the past, under two settings. */
export interface PastComparison {
  readonly wiki: string;
  readonly before: WikiSettings;
  readonly after: WikiSettings;
  readonly limit: number;
  readonly urlOf: (revisionId: number) => string;
}

/** Fetches what people reviewed, judges it by what was known then, and compares. Writes nothing to the wiki. */
export async function judgePastReviews(
  { wiki, before, after, limit, urlOf }: PastComparison,
  { wikiOf, reviewer, clock, log }: Pick<Services, 'wikiOf' | 'reviewer' | 'clock' | 'log'>,
  signal: AbortSignal
): Promise<Impact> {
  const { api } = wikiOf(wiki);
  const reviews = await readPastReviews(api, { limit }, signal);
  const oldest = reviews.at(-1)?.reviewedAt ?? new Date(clock.now() - changesKeptMs).toISOString();
  // What people took back without ever accepting it stands in no log of reviews.
  const reverts = await readPastReverts(api, { limit, from: oldest }, signal);
  const past = [...reviews.map(asReviewed), ...reverts.map(asReverted)];
  const byRevision = new Map([...past].reverse().map((one) => [one.page.latestRevisionId, one]));
  const onFault = (checkId: string, fault: unknown) => log.error({ wiki, checkId, fault }, 'check failed');
  const judging = { checks, kinds: evidenceKinds, onFault };
  const wanted = [rulesOf(before, checks), rulesOf(after, checks)];
  const judged: JudgedTwice[] = [];
  const outcomes = new Map<number, KnownOutcome>();
  const pages = [...byRevision.values()].map(({ page }) => page);
  const unread = new Set(byRevision.keys());
  for await (const { dossier } of reviewer.review(wiki, pages, { thoroughness: 'everything', signal })) {
    const latest = dossier.pending.at(-1)?.id ?? 0;
    unread.delete(latest);
    const found = byRevision.get(latest);
    if (!found || (found.outcome === 'reverted' && !hadToWait(dossier))) continue;
    const then = asKnownAt({ ...dossier, settings: before }, found.knownAt);
    const [first = [], second = []] = rejudge(judge(then, judging), null, wanted, () => then, judging) ?? [];
    for (const [index, one] of first.entries()) {
      const other = second[index];
      if (other) judged.push({ page: dossier.page, revisionId: one.revisionId, before: one, after: other });
      outcomes.set(one.revisionId, found.outcome);
    }
  }
  for (const id of await readReverted(api, [...outcomes.keys()], signal)) outcomes.set(id, 'reverted');
  return countImpact({
    wiki,
    since: oldest,
    judged,
    leftOut: unread.size,
    outcomeOf: (id) => outcomes.get(id) ?? 'open',
    urlOf
  });
}

/** An edit of the past: by what was known when it is judged, and what people did about it. */
interface PastEdit {
  readonly page: PendingPage;
  /** ISO 8601. */
  readonly knownAt: string;
  readonly outcome: KnownOutcome;
}

/** Wikis keep the list of changes for thirty days at least. */
const changesKeptMs = 30 * 86_400_000;

function asReviewed({ page, reviewedAt, withdrawnAt }: PastReview): PastEdit {
  return { page, knownAt: reviewedAt, outcome: withdrawnAt === null ? 'approved' : 'unapproved' };
}

/** As of a second later: what was known when it was made. */
function asReverted({ page, editedAt }: PastRevert): PastEdit {
  const knownAt = new Date(Date.parse(editedAt) + 1_000).toISOString();
  return { page, knownAt, outcome: 'reverted' };
}

/** Edits of people whose edits the wiki accepts by itself are never pending. */
function hadToWait({ pending, evidence }: Dossier): boolean {
  const user = pending.at(-1)?.user ?? '';
  const known = evidence['author']?.[user];
  const author = Author.safeParse(known && 'value' in known ? known.value : null);
  return !(author.data?.rights.includes('autoreview') ?? false);
}

const Author = z.object({ rights: z.array(z.string()) });

async function readReverted(api: WikiApi, ids: readonly number[], signal: AbortSignal): Promise<number[]> {
  const size = await api.batchSize();
  const reverted: number[] = [];
  for (let start = 0; start < ids.length; start += size) {
    const revids = ids.slice(start, start + size);
    const params = { prop: 'revisions', revids, rvprop: ['ids', 'tags'] };
    for await (const { query } of api.queryAll(params, Tags, { signal })) {
      const revisions = (query?.pages ?? []).flatMap((page) => page.revisions ?? []);
      for (const { revid, tags } of revisions) if (tags.includes('mw-reverted')) reverted.push(revid);
    }
  }
  return reverted;
}

const Revision = z.object({ revid: z.number().int(), tags: z.array(z.string()).default([]) });
const Tags = z.object({
  query: z
    .object({ pages: z.array(z.object({ revisions: z.array(Revision).optional() })).optional() })
    .optional()
});
