import type { ZodType } from 'zod';
import type { PageRef, Revision } from '../shared/revision.ts';
import type { Site } from '../shared/site.ts';

/** Parameters of an Action API request; lists are joined with `|`, false is left out, true sent as presence. */
export type ApiParams = Record<string, string | number | boolean | readonly (string | number)[] | undefined>;

/** How a single read may be made. */
export interface ReadOptions {
  signal?: AbortSignal;
}

/** Reading the Action API: every answer parsed by a schema; failures are WikiError with a code. */
export interface WikiApi {
  /** One request, one parsed answer. */
  get<T>(params: ApiParams, schema: ZodType<T>, options?: ReadOptions): Promise<T>;
  /** The same request followed through `continue` to its end. */
  queryAll<T>(params: ApiParams, schema: ZodType<T>, options?: ReadOptions): AsyncIterable<T>;
  /** How many titles, ids or names fit in one request: 50, or 500 with apihighlimits. */
  batchSize(): Promise<number>;
}

/** Models that are asked for scores. The last two are made for one wiki each. */
export type ModelName = 'revertrisk-language-agnostic' | 'revertrisk-multilingual' | 'damaging' | 'goodfaith';

/** What a model is asked about an edit; `wiki` is the database name. */
export type ModelQuestion = { model: ModelName; wiki: string; revisionId: number };

/** Scores of models: probabilities, 0 to 1, that the edit is what the model's name says. Failures carry a code. */
export type ModelApi = { score(question: ModelQuestion, options?: ReadOptions): Promise<number> };

/** The words that a wiki has used, by `wordKey`. It may know a few words too many, never one too few. */
export type WordList = { has(key: string): boolean };

/** The ids of the edits that a version's words come from; null where the service does not follow the wiki. */
export type WordOrigins = {
  originsOf(
    version: { wiki: string; revisionId: number },
    options?: ReadOptions
  ): Promise<ReadonlySet<number> | null>;
};

/** What is asked besides the wiki itself; null where there is none. `words` throws where a list cannot be read. */
export interface OutsideSources {
  models: ModelApi | null;
  wikidata: WikiApi | null;
  words: (() => WordList) | null;
  wikiWho?: WordOrigins | null;
}

/** A page with pending changes, as the queue lists it. */
export interface PendingPage {
  page: PageRef;
  stableRevisionId: number;
  latestRevisionId: number;
  /** ISO 8601; null when it was not told. */
  pendingSince: string | null;
  /** How many bytes longer the latest text is than the stable one; left out when it was not told. */
  sizeChange?: number;
}

/** A pending page with the stable and all pending revisions, texts included where they may be seen. */
export interface PageChain {
  page: PageRef;
  stable: Revision;
  /** Oldest first, at least one. */
  pending: Revision[];
}

/** The state of a page right now, read past every cache: what an approval is held against. */
export interface ReviewState {
  page: PageRef;
  stableRevisionId: number | null;
  /** Ids of all revisions after the stable one, oldest first. */
  pendingRevisionIds: number[];
  /** The same revisions without their texts. */
  pending: Revision[];
  /** SHA-1 of the stable revision's text; null when there is none or it is hidden. */
  stableSha1: string | null;
  /** Codes of what keeps the account in use from reviewing this very page; empty when nothing does. */
  hindrances: string[];
}

/** What stands on a page that people stop the bot with. */
export interface StopPageAnswer {
  /** The whole text; null where the page does not exist. */
  text: string | null;
  /** Levels of protection that an edit of the page needs; empty where everybody may edit it. */
  editLevels: string[];
  /** Who made the latest edit, and its summary; null where the wiki hides it, or there is no page. */
  by: string | null;
  reason: string | null;
  /** When the wiki answered, epoch milliseconds by its own clock. */
  answeredAt: number;
}

/** An entry of the review log on a revision. */
export interface ReviewEvent {
  /** False for a withdrawal. */
  approves: boolean;
  /** Epoch milliseconds by the wiki's clock. */
  at: number;
  /** Null when hidden. */
  user: string | null;
  comment: string | null;
  /** The stable revision before an approval, or after a withdrawal; 0 for none, null where it was not recorded. */
  stableRevisionId: number | null;
}

/** A review to be sent. `notAfter` (epoch ms): later it is not sent any more and ends in `too-late`. */
export interface ReviewCall {
  revisionId: number;
  summary: string;
  notAfter?: number;
}

/** All that Seula asks of and does to one wiki. */
export interface Wiki {
  readonly api: WikiApi;
  site(): Promise<Site & { readonly sitename?: string | undefined }>;
  /** What time it is by the wiki's clock, epoch milliseconds: ages of edits are told by it. */
  time(): Promise<number>;
  /** Pending pages, oldest first, at most `limit`. */
  listPending(options: { limit: number; signal?: AbortSignal }): Promise<PendingPage[]>;
  /** The pending pages among these titles or page ids; others are left out. */
  findPending(pages: {
    titles?: string[];
    pageIds?: number[];
    revisionIds?: number[];
  }): Promise<PendingPage[]>;
  /** Stable and pending revisions of many pages; a page whose history could not be followed is left out and logged. */
  readChains(pages: PendingPage[], options?: ReadOptions): Promise<PageChain[]>;
  readReviewState(pageId: number): Promise<ReviewState>;
  /** Reads a page that nobody may answer for but the wiki itself, right now; throws where there is any doubt. */
  readStopPage(title: string): Promise<StopPageAnswer>;
  /** Does ahead what an approval needs, so that nothing stands between a last look and the call. */
  prepareToApprove(): Promise<void>;
  /** Sends action=review once. Success is what a later read says, not this. */
  approve(request: ReviewCall): Promise<void>;
  /** Withdraws the approval of a revision, whoever made it: look first whose it is. */
  unapprove(request: ReviewCall): Promise<void>;
  /**
   * What the review log says of a revision, newest first. `title` is the page's when it was reviewed; under another one
   * only what the account in use did lately is found.
   */
  reviewsOf(revision: { title: string; revisionId: number }): Promise<ReviewEvent[]>;
  /** Name and rights of the account in use; null without one. */
  account(): Promise<{ name: string; rights: ReadonlySet<string> } | null>;
}

/** The latest revision of a page that is published to. */
export interface EditedPage {
  revisionId: number;
  text: string;
  user: string | null;
  summary: string;
  timestamp: string;
}

/** Whole pages of a wiki, read and saved for publishing. */
export interface PageEditor {
  /** Null when the page does not exist. */
  read(title: string): Promise<EditedPage | null>;
  /** Saves only on top of `basedOn`; null creates the page. Throws WikiError when the page went on meanwhile. */
  save(change: { title: string; text: string; summary: string; basedOn: number | null }): Promise<void>;
}
