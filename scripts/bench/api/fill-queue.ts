import type { ClassicPage } from '../../../shared/classic.ts';
import type { Store } from '../../../server/ports.ts';

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
