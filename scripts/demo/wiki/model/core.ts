import type { Block, LogEvent, Page, Revision, SiteSettings, User } from './types.ts';

/** Everything a wiki remembers. Model functions change it; the API and the pages only read it. */
export type WikiCore = {
  settings: SiteSettings;
  /** The wiki's clock: epoch ms in whole seconds. */
  now: () => number;
  pages: Map<number, Page>;
  /** Existing pages by full title. */
  titles: Map<string, Page>;
  /** Revisions of existing pages by id. */
  revisions: Map<number, Revision>;
  /** Deleted pages, the newest deletion last. */
  archive: Page[];
  users: Map<string, User>;
  logs: LogEvent[];
  blocks: Block[];
  /** Hit counts are taken from revisions; this lists tags that exist besides the software's own. */
  tags: Set<string>;
  readOnlyReason: string | null;
  /** Replication lag in seconds; -1 on a wiki with one database server. */
  lagSeconds: number;
  counters: Record<CounterName, number>;
  /** Called after each edit that stands among the recent changes. */
  watchers: Set<() => void>;
};

/** The kinds of ids a wiki gives out. */
export type CounterName = 'page' | 'revision' | 'user' | 'log' | 'block' | 'change';

/** Gives out the next id of a kind, or takes `wanted` and makes sure it is not given again. */
export function takeId(core: WikiCore, kind: CounterName, wanted?: number): number {
  const id = wanted ?? core.counters[kind] + 1;
  core.counters[kind] = Math.max(core.counters[kind], id);
  return id;
}

/** A memory with no pages and no users. */
export function createCore(settings: SiteSettings, clock: () => number): WikiCore {
  return {
    settings,
    now: () => Math.floor(clock() / 1000) * 1000,
    pages: new Map(),
    titles: new Map(),
    revisions: new Map(),
    archive: [],
    users: new Map(),
    logs: [],
    blocks: [],
    tags: new Set(),
    readOnlyReason: null,
    lagSeconds: -1,
    counters: { page: 0, revision: 0, user: 0, log: 0, block: 0, change: 0 },
    watchers: new Set()
  };
}
