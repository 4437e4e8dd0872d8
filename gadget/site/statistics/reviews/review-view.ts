import type { TimeFilter } from '../../../../shared/review-statistics.ts';
import type { Place, QueryChange } from '../../router/router.ts';

/** The stretches of time that reviews are counted in, shortest first. */
export const timeFilters: readonly TimeFilter[] = ['day', 'week', '30', '90', '365', 'all'];

/** What is chosen of the review statistics of a wiki; all of it stands in the address. */
export interface ReviewView {
  readonly reviewer: string | null;
  readonly author: string | null;
  readonly time: TimeFilter;
  /** Without edits of authors who could review them automatically. */
  readonly excludeAuto: boolean;
  /** Behind which record the list goes on; null: from the newest. */
  readonly cursor: string | null;
  readonly hidden: readonly string[];
  readonly legend: boolean;
  readonly tables: boolean;
}

/** Reads the view out of an address; what makes no sense there counts as not said. */
export function readReviewView(query: Place['query']): ReviewView {
  return {
    reviewer: query.reviewer?.trim() || null,
    author: query.author?.trim() || null,
    time: timeFilters.find((one) => one === query.time) ?? '30',
    excludeAuto: query.auto === '0',
    cursor: query.cursor || null,
    hidden: [...new Set((query.hide ?? '').split(',').filter(Boolean))],
    legend: query.legend !== '0',
    tables: query.tables !== '0'
  };
}

/** The part of an address that says a view: only what differs from the plain one. */
export function writeReviewView(view: ReviewView): QueryChange {
  return {
    reviewer: view.reviewer ?? undefined,
    author: view.author ?? undefined,
    time: view.time === '30' ? undefined : view.time,
    auto: view.excludeAuto ? '0' : undefined,
    cursor: view.cursor ?? undefined,
    hide: view.hidden.join(','),
    legend: view.legend ? undefined : '0',
    tables: view.tables ? undefined : '0'
  };
}
