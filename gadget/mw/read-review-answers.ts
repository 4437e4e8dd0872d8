import { ReviewError } from './review-error.ts';

/** A page's reviewed version and the edits after it, oldest first; `complete` is false when there are more. */
export interface LivePage {
  stableRevisionId: number;
  pendingSince: string | null;
  revisionIds: number[];
  complete: boolean;
}

/** A page that waits for review. */
export interface WaitingPage {
  title: string;
  stableRevisionId: number;
}

/** What the wiki says after a review: whether the revision is reviewed, what is stable, what still waits. */
export interface AfterReview {
  reviewed: boolean;
  stableRevisionId: number;
  stillPending: boolean;
  next: WaitingPage | null;
}

interface Answer {
  continue?: unknown;
  query?: { pages?: AnsweredPage[]; oldreviewedpages?: AnsweredWaiting[] };
}
interface AnsweredPage {
  flagged?: { stable_revid?: unknown; pending_since?: unknown };
  revisions?: { revid?: unknown; flagged?: unknown }[];
}
interface AnsweredWaiting {
  pageid?: unknown;
  title?: unknown;
  stable_revid?: unknown;
}

/** Reads prop=flagged and prop=revisions, listed from the stable revision on. */
export function readLive(value: unknown): LivePage {
  const { page, more } = pageOf(value);
  const stable = page.flagged?.stable_revid;
  if (typeof stable !== 'number') throw new ReviewError('notarget', '');
  const ids = (page.revisions ?? []).map(({ revid }) => revid).filter(isId);
  return {
    stableRevisionId: stable,
    pendingSince: asText(page.flagged?.pending_since),
    revisionIds: ids.filter((id) => id !== stable),
    complete: !more
  };
}

/** Reads prop=flagged, rvprop=flagged and list=oldreviewedpages of one answer. */
export function readAfter(value: unknown, revisionId: number, pageId: number): AfterReview {
  const { page, waiting } = pageOf(value);
  const stable = page.flagged?.stable_revid;
  const mark = (page.revisions ?? []).some(({ revid, flagged }) => revid === revisionId && Boolean(flagged));
  const next = waiting.filter(({ pageid }) => pageid !== pageId).map(asWaiting);
  return {
    reviewed: mark || stable === revisionId,
    stableRevisionId: typeof stable === 'number' ? stable : 0,
    stillPending: asText(page.flagged?.pending_since) !== null,
    next: next.filter((one): one is WaitingPage => one !== null)[0] ?? null
  };
}

function pageOf(value: unknown): { page: AnsweredPage; waiting: AnsweredWaiting[]; more: boolean } {
  const answer = (typeof value === 'object' && value !== null ? value : {}) as Answer;
  const pages = answer.query?.pages;
  const waiting = answer.query?.oldreviewedpages;
  return {
    page: (Array.isArray(pages) ? pages[0] : null) ?? {},
    waiting: Array.isArray(waiting) ? waiting : [],
    more: answer.continue !== undefined
  };
}

function asWaiting({ title, stable_revid: stable }: AnsweredWaiting): WaitingPage | null {
  return typeof title === 'string' && isId(stable) ? { title, stableRevisionId: stable } : null;
}

function isId(value: unknown): value is number {
  return typeof value === 'number' && value > 0;
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
