import type { ClassicEditor, ClassicPage } from '../../shared/classic.ts';
import type { Revision } from '../../shared/revision.ts';
import type { PendingPage } from '../ports.ts';

/** What was found out about the authors and the page. `now` in epoch milliseconds, by the wiki's clock. */
export interface PageFacts {
  readonly editorOf: (name: string) => ClassicEditor;
  readonly categories: readonly string[];
  readonly now: number;
}

/** A pending page in the form of the classic API. */
export function toClassicPage(
  { page, stableRevisionId, pendingSince }: PendingPage,
  pending: readonly Revision[],
  { editorOf, categories, now }: PageFacts
): ClassicPage {
  return {
    pageid: page.id,
    title: page.title,
    pending_since: pendingSince,
    stable_revid: stableRevisionId,
    revisions: pending.map(({ id, parentId, timestamp, user, tags, summary, sha1 }) => ({
      revid: id,
      parentid: parentId,
      timestamp,
      age_seconds: Math.max(0, Math.floor((now - Date.parse(timestamp)) / 1_000)),
      user_name: user ?? '',
      change_tags: tags,
      comment: summary ?? '',
      categories: categories.map((name) => `Category:${name}`),
      sha1: sha1 ?? '',
      editor_profile: user === null ? nobody : editorOf(user)
    }))
  };
}

/** What is known of an author whose name is hidden. */
const nobody: ClassicEditor = {
  usergroups: [],
  is_blocked: false,
  is_bot: false,
  is_autopatrolled: false,
  is_autoreviewed: false
};
