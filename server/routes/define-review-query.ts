import { z } from 'zod';
import { TimeFilter } from '../../shared/review-statistics.ts';
import type { RecordQuery, ReviewQuery } from '../ports.ts';

const mostRecords = 1_000;

/** Which reviews are counted. */
export const reviewQuery = {
  time_filter: TimeFilter.clone({
    ...TimeFilter.def,
    error: () => 'time_filter must be one of all, day, week, 30, 90, 365'
  })
    .default('all')
    .describe('Reviews of all times, of the last 24 hours, of the last 7, 30, 90 or 365 days'),
  exclude_auto_reviewers: z
    .stringbool({
      truthy: ['true', '1'],
      falsy: ['false', '0', ''],
      error: 'exclude_auto_reviewers must be true or false'
    })
    .default(false)
    .describe('Leave out edits of accounts that could review them automatically'),
  namespace: z.coerce
    .number('namespace must be a number')
    .int('namespace must be a whole number')
    .min(-2, 'namespace must be -2 or more')
    .max(100_000, 'namespace must be 100000 or less')
    .optional()
    .describe('Only reviews of pages in this namespace; left out: all')
};

/** Which single reviews are listed, besides. */
export const recordQuery = {
  ...reviewQuery,
  reviewer: name('reviewer').describe('Only reviews by this user, in any case of letters'),
  reviewed_user: name('reviewed_user').describe('Only reviews of edits by this user, in any case of letters'),
  limit: z.coerce
    .number('limit must be a number')
    .int('limit must be a whole number')
    .min(0, 'limit must be 0 or more')
    .default(100)
    .transform((limit) => Math.min(limit, mostRecords))
    .describe('How many records; more than 1000 is 1000'),
  cursor: z
    .string()
    .max(64, wantedCursor())
    .transform((cursor, context) => {
      const [, at, logId] =
        /^(\d{1,15})\.(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
      if (at !== undefined && logId !== undefined) return { at: Number(at), logId: Number(logId) };
      context.addIssue(wantedCursor());
      return z.NEVER;
    })
    .optional()
    .describe('Go on with the records behind: `next_cursor` of an earlier answer'),
  actions: z
    .enum(['approvals', 'all'], 'actions must be approvals or all')
    .default('approvals')
    .describe('Which records are listed: approvals by people, or withdrawals and automatic reviews, too')
};

/** The query as the desk takes it. */
export function toReviewQuery(query: z.output<z.ZodObject<typeof reviewQuery>>): ReviewQuery {
  const { time_filter: timeFilter, exclude_auto_reviewers: excludeTrusted, namespace = null } = query;
  return { timeFilter, excludeTrusted, namespace };
}

/** The same with which records are wanted. */
export function toRecordQuery(query: z.output<z.ZodObject<typeof recordQuery>>): RecordQuery {
  const { reviewer = null, reviewed_user: reviewedUser = null, limit, cursor: behind = null } = query;
  return {
    ...toReviewQuery(query),
    reviewer,
    reviewedUser,
    limit,
    behind,
    allActions: query.actions === 'all'
  };
}

/** As in addresses of wikis, underscores stand for spaces. */
function name(field: string) {
  return z
    .string()
    .max(255, `${field} must be the name of a user`)
    .transform((text) => text.replaceAll('_', ' ').trim() || undefined)
    .optional();
}

function wantedCursor(): string {
  return 'cursor must be next_cursor of an earlier answer';
}
