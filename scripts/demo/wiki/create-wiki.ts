import type { Interceptor } from './http/exchange.ts';
import { createRequestLog } from './http/request-log.ts';
import { createSessions } from './http/sessions.ts';
import { activeBlocks, block, blockOf, unblock, type NewBlock } from './model/blocks.ts';
import { createCore, type WikiCore } from './model/core.ts';
import { edit, type NewEdit } from './model/edits.ts';
import { changeGroups } from './model/group-changes.ts';
import { addLog, type NewLogEvent } from './model/logs.ts';
import { patrol } from './model/patrols.ts';
import { deletePage, hideRevision, move, protect, stabilize, undelete } from './model/page-actions.ts';
import { review, unreview, type NewReview } from './model/reviews.ts';
import { createSettings } from './model/settings.ts';
import { parseTitle } from './model/titles.ts';
import type { Block, LogEvent, Page, Revision, SiteSettings, User } from './model/types.ts';
import type { DemoItem } from './wikidata/items.ts';
import { createConsumers } from './oauth/consumers.ts';
import { addUser, findUser, groupsOf, rightsOf, type NewUser } from './model/users.ts';

/** What a wiki may be made with. `clock` gives epoch ms; `seed` makes tokens and session names repeatable. */
export type WikiOptions = {
  seed?: string;
  clock?: () => number;
  language?: string;
  settings?: Partial<SiteSettings>;
  /** Makes HTML of wikitext for action=parse; the demo's own renderer when left out. */
  render?: RenderWikitext;
};

/** Wikitext to HTML, as action=parse gives it in `text`. */
export type RenderWikitext = (text: string, context: { title: string; wiki: EmbeddedWiki }) => string;

/** Makes an empty wiki in memory; fill it through its methods, serve it with `startWiki`. */
export function createEmbeddedWiki(options: WikiOptions = {}) {
  const settings = createSettings(options.language ?? 'fi', options.settings);
  const core = createCore(settings, options.clock ?? Date.now);
  const interceptors: Interceptor[] = [];
  return {
    ...bindModel(core),
    core,
    settings,
    /** What Wikidata knows of the subjects of pages, by page id. */
    items: new Map<number, DemoItem>(),
    sessions: createSessions(core, options.seed ?? 'seula'),
    /** Programs that people may sign in to with their account here. */
    consumers: createConsumers(core, options.seed ?? 'seula'),
    /** Every request that the API got, with `countReads()`. */
    requests: createRequestLog(),
    interceptors,
    /** Has `fn` look at each request to the API first; gives the function that takes it out again. */
    intercept: (fn: Interceptor): (() => void) => {
      interceptors.push(fn);
      return () => {
        interceptors.splice(interceptors.indexOf(fn), 1);
      };
    },
    /** When each user last edited through the API, for rate limits. */
    editTimes: new Map<string, number[]>(),
    render: options.render
  };
}

/** A wiki in memory with everything a script can do to it. */
export type EmbeddedWiki = ReturnType<typeof createEmbeddedWiki>;

function bindModel(core: WikiCore) {
  const argument = <I, O>(act: (core: WikiCore, input: I) => O) => {
    return (input: I): O => act(core, input);
  };
  return {
    now: core.now,
    addUser: argument<NewUser, User>(addUser),
    changeGroups: argument(changeGroups),
    /** Makes an edit and gives the revision; throws when nothing would change (use `allowNull`). */
    edit: (input: NewEdit): Revision => {
      const revision = edit(core, input);
      if (!revision) throw new Error(`The edit of ${input.title} changes nothing`);
      return revision;
    },
    review: argument<NewReview, LogEvent | null>(review),
    unreview: argument<NewReview, LogEvent | null>(unreview),
    block: argument<NewBlock, Block>(block),
    unblock: argument(unblock),
    move: argument(move),
    delete: argument(deletePage),
    undelete: argument(undelete),
    hideRevision: argument(hideRevision),
    patrol: argument(patrol),
    protect: argument(protect),
    stabilize: argument(stabilize),
    addLog: argument<NewLogEvent, LogEvent>(addLog),
    /** Makes the wiki read-only for the reason given; null opens it again. */
    setReadOnly: (reason: string | null): void => {
      core.readOnlyReason = reason;
    },
    /** Sets the replication lag in seconds, which may be fractional. */
    setLag: (seconds: number): void => {
      core.lagSeconds = seconds;
    },
    /** The page of that title in any spelling, without following redirects. */
    page: (title: string): Page | undefined => core.titles.get(parseTitle(core.settings, title)?.title ?? ''),
    revision: (id: number): Revision | undefined => core.revisions.get(id),
    user: (name: string): User | undefined => findUser(core, name),
    groupsOf: (user: User | null): string[] => groupsOf(core, user),
    rightsOf: (user: User | null): string[] => rightsOf(core, user),
    blockOf: (name: string): Block | null => blockOf(core, name),
    activeBlocks: (): Block[] => activeBlocks(core)
  };
}
