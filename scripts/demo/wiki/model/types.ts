/** Somebody who did something: `id` 0 for addresses without an account and for imported names. */
export type Actor = { id: number; name: string };

/** One mark of approval on a revision, as `rvprop=flagged` shows it; `auto` marks automatic approvals, which the API hides. */
export type Approval = { user: Actor; at: number; level: number; auto: boolean };

/** What has been hidden of a revision by revision deletion. */
export type Hidden = { user: boolean; comment: boolean; text: boolean };

/** One version of a page. Times are epoch ms in whole seconds, `size` is in bytes, `sha1` is hexadecimal. */
export type Revision = {
  id: number;
  pageId: number;
  parentId: number;
  at: number;
  user: Actor;
  text: string;
  size: number;
  sha1: string;
  comment: string;
  minor: boolean;
  bot: boolean;
  tags: string[];
  hidden: Hidden;
  approval: Approval | null;
  patrolled: boolean;
  /** Whether it was patrolled by its author's own right. */
  autoPatrolled: boolean;
  /** Id in the recent changes; 0 for edits that are not listed there, such as those of moves. */
  changeId: number;
  scores: Record<string, number> | null;
};

/** A protection of one action; `expiry` is epoch ms, or null for ever. */
export type Protection = { type: string; level: string; expiry: number | null };

/** A page's own FlaggedRevs settings: `autoreview` is the right needed for automatic and manual review ('' for none). */
export type Stability = { stableByDefault: boolean; autoreview: string; expiry: number | null };

/** A page. `title` is the full title with its namespace and spaces; `revisions` are in the order they were made. */
export type Page = {
  id: number;
  ns: number;
  title: string;
  revisions: Revision[];
  protections: Protection[];
  stability: Stability | null;
  touched: number;
};

/** A user's place in a group; `expiry` is epoch ms, or null for ever. */
export type Membership = { group: string; expiry: number | null };

/** A bot password: rights of the session are the rights of its grants that the user has as well. */
export type BotPassword = { appId: string; password: string; grants: string[] };

/** A registered account. `token` is its owner-only OAuth 2 access token; without `tokenGrants` it may do what the user may. */
export type User = {
  id: number;
  /** The account's number on all wikis together. */
  centralId: number;
  name: string;
  /** Locked on all wikis, or hidden from everybody. */
  locked: boolean;
  hidden: boolean;
  temporary: boolean;
  groups: Membership[];
  editCount: number;
  registration: number | null;
  password: string;
  botPasswords: BotPassword[];
  token: string | null;
  tokenGrants: string[] | null;
  email: boolean;
  watched: Set<string>;
  /** Preferences that differ from the defaults, by name. */
  options: Map<string, string>;
};

/** One block, kept when it has ended (`lifted`). `target` is a user name, an address or a range; `expiry` null is for ever. */
export type Block = {
  id: number;
  target: string;
  by: Actor;
  at: number;
  expiry: number | null;
  reason: string;
  noCreate: boolean;
  anonOnly: boolean;
  autoBlock: boolean;
  noEmail: boolean;
  allowUserTalk: boolean;
  partial: boolean;
  pages: string[];
  namespaces: number[];
  lifted: boolean;
};

/** One entry of a log. `title` stays what it was then; `pageId` is the page's id, which survives moves. */
export type LogEvent = {
  id: number;
  type: string;
  action: string;
  at: number;
  user: Actor;
  title: string;
  ns: number;
  pageId: number;
  comment: string;
  params: Record<string, unknown>;
  tags: string[];
  changeId: number;
  /** The revision that was made along with it, such as a move's, or 0. */
  revisionId: number;
  bot: boolean;
};

/** One namespace as `siprop=namespaces` names it. */
export type Namespace = { id: number; name: string; canonical: string; content: boolean; subpages: boolean };

/** What an administrator would set for the whole wiki. */
export type SiteSettings = {
  language: string;
  siteName: string;
  mainPage: string;
  databaseName: string;
  timeZone: string;
  /** Namespaces in which FlaggedRevs works. */
  reviewNamespaces: number[];
  /** Levels of the tag `accuracy`; 1 is a yes-or-no wiki, and only more than 1 make `flag_accuracy` known. */
  levels: number;
  /** Whether readers see the stable version where one exists. */
  stableByDefault: boolean;
  simpleUi: boolean;
  centralAuth: boolean;
  /** Whether `rvprop=oresscores` is known. */
  scores: boolean;
  /** Whether the wiki is a client of Wikidata, so that pages may have items. */
  wikidata: boolean;
  /** Age and edits that make an account autoconfirmed. */
  autoconfirmAgeMs: number;
  autoconfirmEdits: number;
  /** Edits per minute of new accounts and addresses; 0 switches the limit off. */
  newbieEditsPerMinute: number;
  /** Rights by group, in the order in which the wiki lists the groups. */
  groups: Record<string, string[]>;
  changeableGroups: Record<string, string[]>;
  namespaces: Namespace[];
  namespaceAliases: { id: number; alias: string }[];
};
