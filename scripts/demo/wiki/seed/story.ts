import type { EmbeddedWiki } from '../create-wiki.ts';
import type { Hidden } from '../model/types.ts';
import type { Article } from './article.ts';

/** How one edit of a story differs from a plain one. `as` names the revision for later acts, `minutes` is the wait before it. */
export interface EditOptions {
  summary?: string;
  minor?: boolean;
  bot?: boolean;
  tags?: string[];
  as?: string;
  minutes?: number;
  autoReview?: boolean;
  scores?: Record<string, number>;
}

/** Something that happens at a time (epoch ms); `run` may be given another time when the story is moved. */
export interface Act {
  at: number;
  run: (wiki: EmbeddedWiki, at?: number) => void;
}

/** What happens to one page after its stable version: every call is one act, some minutes after the last. */
export type Story = ReturnType<typeof createStory>;

/** Begins a story about an article; the acts are collected and run later, in the order of their times. */
export function createStory(article: Article, redirectWord: string) {
  const acts: Act[] = [];
  const named = new Map<string, number>();
  let clock = 0;
  let title = article.title;
  const act = (minutes: number, run: (wiki: EmbeddedWiki, at: number) => void): void => {
    if (acts.length > 0) clock += minutes * 60_000;
    const told = clock;
    acts.push({ at: told, run: (wiki, at = told) => run(wiki, at) });
  };
  const idOf = (ref: string): number => {
    const id = named.get(ref);
    if (id === undefined) throw new Error(`${title} has no revision called ${ref}`);
    return id;
  };
  return {
    article,
    acts,
    redirectWord,
    get title(): string {
      return title;
    },
    /** Records a revision under a name; the builder does so with `stable`. */
    remember: (ref: string, id: number): void => void named.set(ref, id),
    /** Changes the newest text; a string in place of a function is the whole new text. */
    edit: (user: string, change: string | ((text: string) => string), options: EditOptions = {}): void => {
      const name = title;
      act(options.minutes ?? 37, (wiki, at) => {
        const before = wiki.page(name)?.revisions.at(-1)?.text ?? '';
        const text = typeof change === 'string' ? change : change(before);
        const { as, minutes: _minutes, ...rest } = options;
        const revision = wiki.edit({ title: name, user, text, at, ...rest });
        if (as !== undefined) named.set(as, revision.id);
      });
    },
    /** Puts the text of a named revision back, as an undo or a rollback does; in the demo such edits stay pending. */
    restore: (
      user: string,
      ref: string,
      tag: 'mw-undo' | 'mw-rollback' | 'mw-manual-revert',
      options: EditOptions = {}
    ): void => {
      const name = title;
      act(options.minutes ?? 12, (wiki, at) => {
        const text = wiki.revision(idOf(ref))?.text ?? '';
        const revision = wiki.edit({
          title: name,
          user,
          text,
          at,
          summary: options.summary ?? '',
          tags: [tag],
          autoReview: options.autoReview ?? false
        });
        if (options.as !== undefined) named.set(options.as, revision.id);
      });
    },
    review: (user: string, ref: string, comment = '', minutes = 90): void =>
      act(minutes, (wiki, at) => void wiki.review({ revisionId: idOf(ref), user, comment, at })),
    unreview: (user: string, ref: string, comment = '', minutes = 240): void =>
      act(minutes, (wiki, at) => void wiki.unreview({ revisionId: idOf(ref), user, comment, at })),
    patrol: (user: string, ref: string): void =>
      act(15, (wiki, at) => wiki.patrol({ revisionId: idOf(ref), user, at })),
    hide: (ref: string, hide: Partial<Hidden>, reason: string): void =>
      act(25, (wiki, at) => wiki.hideRevision({ revisionId: idOf(ref), hide, user: 'Admin', reason, at })),
    move: (user: string, to: string, reason: string): void => {
      const from = title;
      title = to;
      act(45, (wiki, at) => void wiki.move({ from, to, user, reason, at }));
    },
    protect: (level: string, reason: string): void => {
      const name = title;
      act(20, (wiki, at) =>
        wiki.protect({ title: name, levels: { edit: level }, user: 'Admin', reason, at })
      );
    },
    /** Anything else, such as a block or a change of groups. */
    then: (minutes: number, run: (wiki: EmbeddedWiki, at: number) => void): void => act(minutes, run)
  };
}
