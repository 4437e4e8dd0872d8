import { z } from 'zod';
import type { WikiClient } from './wiki-client.ts';

/** One review: `comment` is cut by the wiki at 500 characters; `flags` are levels by tag name, where tags have levels. */
export interface ReviewRequest {
  revisionId: number;
  comment: string;
  flags?: Readonly<Record<string, number>>;
  signal?: AbortSignal;
}

/**
 * Approves a revision with action=review, sent once and at once: where the wiki asks to wait, the page must be looked at
 * again before the next try, so its refusal is thrown (`maxlag`, `readonly`, `rate-limited`: nothing was done). The wiki says `Success` also when nothing changed, so the answer
 * proves nothing: read the state back. Throws WikiError; after `unknown-outcome` the review may have happened.
 */
export async function approveRevision(client: WikiClient, request: ReviewRequest): Promise<void> {
  const { comment, flags = {}, revisionId, signal } = request;
  const levels = Object.fromEntries(Object.entries(flags).map(([tag, level]) => [`flag_${tag}`, level]));
  await client.post({ action: 'review', revid: revisionId, comment, ...levels }, ReviewAnswer, {
    token: 'csrf',
    patient: false,
    ...(signal === undefined ? {} : { signal })
  });
}

const ReviewAnswer = z.object({ review: z.object({ result: z.literal('Success') }) });
