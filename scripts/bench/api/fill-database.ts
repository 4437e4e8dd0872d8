import type { ClassicPage } from '../../../shared/classic.ts';
import type { LoggedReview, Store } from '../../../server/ports.ts';

const hourMs = 3_600_000;

/** Keeps 50 pages with three pending edits each. */
export async function fillQueue({ keptQueues }: Store, wiki: string): Promise<void> {
  const now = Date.now();
  const pages = Array.from({ length: 50 }, (_, page): ClassicPage => {
    const since = now - (page + 10) * hourMs;
    return {
      pageid: page + 1,
      title: `Article number ${page + 1}`,
      pending_since: new Date(since).toISOString(),
      stable_revid: 1_000 + page * 10,
      revisions: Array.from({ length: 3 }, (__, edit) => ({
        revid: 1_001 + page * 10 + edit,
        parentid: 1_000 + page * 10 + edit,
        timestamp: new Date(since + edit * hourMs).toISOString(),
        age_seconds: (page + 10 - edit) * 3_600,
        user_name: `Editor ${page % 17}`,
        change_tags: ['mobile edit', 'visualeditor'],
        comment: 'A sentence was added, with the source that it comes from',
        categories: ['Category:Articles', 'Category:Towns', 'Category:Ports'],
        sha1: 'abc123def456abc123def456abc123def456abcd',
        editor_profile: {
          usergroups: ['autoconfirmed', 'user'],
          is_blocked: false,
          is_bot: false,
          is_autopatrolled: false,
          is_autoreviewed: false
        }
      }))
    };
  });
  await keptQueues.replace(wiki, pages, now);
}

/** Stores so many reviews of the last thirty days. */
export async function fillReviews({ reviewRecords }: Store, wiki: string, records: number): Promise<void> {
  const now = Date.now();
  const begin = now - 30 * 24 * hourMs;
  const apart = (now - begin) / Math.max(1, records);
  const set = await reviewRecords.begin(wiki, now, begin);
  const writer = reviewRecords.writer(set.id);
  for (let first = 0; first < records; first += 500) {
    const reviews = Array.from({ length: Math.min(500, records - first) }, (_, index): LoggedReview => {
      const number = first + index;
      const at = Math.floor(begin + number * apart);
      const delayMs = ((number * 7_919) % 200) * hourMs;
      return {
        logId: number + 1,
        at,
        action: 'approve',
        namespace: 0,
        pageId: (number % 900) + 1,
        title: `Article number ${(number % 900) + 1}`,
        reviewer: `Reviewer ${(number * 31) % 50}`,
        revisionId: 10_000 + number,
        stableRevisionId: 9_000 + number,
        pendingRevisionId: 10_000 + number,
        pendingAt: at - delayMs,
        reviewedUser: `Editor ${(number * 17) % 700}`,
        reviewedIsTrusted: number % 5 === 0
      };
    });
    const last = reviews.at(-1);
    await writer.add(
      { reviews, unreadable: 0, lastLogId: last?.logId ?? null, lastAt: last?.at ?? null },
      last?.at ?? now,
      begin
    );
  }
  await reviewRecords.adopt(wiki, set.id, now);
}
