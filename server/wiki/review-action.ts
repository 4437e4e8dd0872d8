import { z } from 'zod';
import type { ApiParams } from '../ports.ts';
import type { WikiClient } from './wiki-client.ts';

/** One review: `comment` is cut by the wiki at 500 characters; `flags` are levels by tag name, where tags have levels. */
export interface ReviewRequest {
  revisionId: number;
  comment: string;
  flags?: Readonly<Record<string, number>>;
  /** Epoch milliseconds after which it must not be sent any more: what was seen by then is too old. */
  notAfter?: number;
  signal?: AbortSignal;
}

/**
 * Approves a revision with action=review, sent once and at once: where the wiki asks to wait, the page must be looked at
 * again before the next try, so its refusal is thrown (`maxlag`, `readonly`, `rate-limited`: nothing was done). The wiki says `Success` also when nothing changed, so the answer
 * proves nothing: read the state back. Throws WikiError; after `unknown-outcome` the review may have happened.
 */
export async function approveRevision(client: WikiClient, request: ReviewRequest): Promise<void> {
  await review(client, request, {});
}

/** Withdraws the approval of a revision, under the same conditions. */
export async function unapproveRevision(client: WikiClient, request: ReviewRequest): Promise<void> {
  // Presence is what counts: `unapprove=0` would withdraw too.
  await review(client, request, { unapprove: true });
}

async function review(client: WikiClient, request: ReviewRequest, extra: ApiParams): Promise<void> {
  const { comment, flags = {}, notAfter, revisionId, signal } = request;
  const levels = Object.fromEntries(Object.entries(flags).map(([tag, level]) => [`flag_${tag}`, level]));
  await client.post({ action: 'review', revid: revisionId, comment, ...levels, ...extra }, ReviewAnswer, {
    token: 'csrf',
    patient: false,
    ...(notAfter === undefined ? {} : { notAfter }),
    ...(signal === undefined ? {} : { signal })
  });
}

const ReviewAnswer = z.object({ review: z.object({ result: z.literal('Success') }) });
