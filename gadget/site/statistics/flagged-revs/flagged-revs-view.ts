import type { Place, QueryChange } from '../../router/router.ts';
import type { Resolution } from '../../charts/chart-data.ts';
import { daysOf } from '../../charts/periods.ts';

/** Which view of the FlaggedRevs statistics is open, and what is chosen in it; all of it stands in the address. */
export interface FlaggedRevsView {
  readonly by: 'wiki' | 'series' | 'month';
  /** The wiki of the view by wiki; null for the first one. */
  readonly wiki: string | null;
  /** Wikis of the view by series; empty for the greatest ones. */
  readonly wikis: readonly string[];
  /** The measure of the views by series and by month. */
  readonly series: string;
  /** Such as `202611`, as the list of months has it; null for the newest. */
  readonly month: string | null;
  /** First and last day, such as `2026-11-21`, or null. */
  readonly from: string | null;
  readonly to: string | null;
  readonly resolution: Resolution;
  /** Lines that the reader took off the charts. */
  readonly hidden: readonly string[];
  /** Lines that charts leave out at first, and the reader put on. */
  readonly added: readonly string[];
  readonly legend: boolean;
  readonly tables: boolean;
}

/** What an address without any choice shows. */
export const plainView: FlaggedRevsView = {
  by: 'wiki',
  wiki: null,
  wikis: [],
  series: 'pendingChanges',
  month: null,
  from: null,
  to: null,
  resolution: 'monthly',
  hidden: [],
  added: [],
  legend: true,
  tables: true
};

/** The periods that may be chosen, shortest first. */
export const resolutions = ['daily', 'monthly', 'yearly'] as const;

const daysAtFirst = 365;

/** Reads the view out of an address; what makes no sense there counts as not said. */
export function readFlaggedRevsView(query: Place['query']): FlaggedRevsView {
  const by = query.by;
  const month = query.month ?? '';
  return {
    by: by === 'series' || by === 'month' ? by : 'wiki',
    wiki: query.wiki || null,
    wikis: namesIn(query.wikis),
    series: query.series || plainView.series,
    month: /^\d{4}(0[1-9]|1[0-2])$/.test(month) ? month : null,
    from: dayIn(query.from),
    to: dayIn(query.to),
    resolution: resolutions.find((one) => one === query.resolution) ?? plainView.resolution,
    hidden: namesIn(query.hide),
    added: namesIn(query.show),
    legend: query.legend !== '0',
    tables: query.tables !== '0'
  };
}

/** The part of an address that says a view: only what differs from the plain one. */
export function writeFlaggedRevsView(view: FlaggedRevsView): QueryChange {
  return {
    by: view.by === plainView.by ? undefined : view.by,
    wiki: view.wiki ?? undefined,
    wikis: view.wikis.join(','),
    series: view.series === plainView.series ? undefined : view.series,
    month: view.month ?? undefined,
    from: view.from ?? undefined,
    to: view.to ?? undefined,
    resolution: view.resolution === plainView.resolution ? undefined : view.resolution,
    hide: view.hidden.join(','),
    show: view.added.join(','),
    legend: view.legend ? undefined : '0',
    tables: view.tables ? undefined : '0'
  };
}

/** The first day that is asked for: days are so many that of those no more than a year's are, unless somebody wants more. */
export function firstDayOf({ from, to, resolution }: FlaggedRevsView, now: Date): string | null {
  if (from !== null || resolution !== 'daily') return from;
  const last = to === null ? now : new Date(to);
  return new Date(last.getTime() - daysAtFirst * 86_400_000).toISOString().slice(0, 10);
}

/** The days that a month such as `202611` holds. */
export function daysOfMonth(month: string): { first: string; last: string } {
  return daysOf(`${month.slice(0, 4)}-${month.slice(4)}`);
}

/** The month of a period, as the list of months has it; of a year its last one. */
export function monthOf(period: string): string {
  return `${period.slice(0, 4)}${period.slice(5, 7) || '12'}`;
}

function dayIn(value: string | undefined): string | null {
  return value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value) && !isNaN(Date.parse(value)) ? value : null;
}

function namesIn(value: string | undefined): string[] {
  return [...new Set((value ?? '').split(',').filter(Boolean))];
}
