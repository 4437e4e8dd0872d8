import { selectors } from './selectors.ts';

/** One page in the list of pending changes. */
export interface PendingRow {
  element: HTMLElement;
  /** Title with spaces. */
  title: string;
  stableRevisionId: number;
}

/** The list of pending changes, in the markup that this wiki has. */
export interface PendingList {
  kind: 'list' | 'table';
  /** The element that our bar goes before. */
  box: HTMLElement;
  rows: PendingRow[];
  /** The wiki's link to the next page of the list. */
  next: HTMLAnchorElement | null;
}

/** Finds the list on Special:PendingChanges; null when nothing is listed. */
export function findPendingList(root: ParentNode): PendingList | null {
  const table = root.querySelector<HTMLElement>(selectors.table);
  const box = root.querySelector<HTMLElement>(table ? selectors.tableBox : selectors.list);
  const elements = table
    ? table.querySelectorAll<HTMLElement>('tbody > tr')
    : root.querySelectorAll<HTMLElement>(selectors.listItem);
  const rows: PendingRow[] = [];
  Array.from(elements).forEach((element) => {
    const link = element.querySelector(selectors.reviewLink);
    const row = link && readLink(element, link.getAttribute('href') ?? '');
    if (row) rows.push(row);
  });
  const next = root.querySelector<HTMLAnchorElement>(selectors.nextPage);
  return box && rows.length > 0 ? { kind: table ? 'table' : 'list', box, rows, next } : null;
}

/** Title and reviewed version stand in the link alone: rows have no ids and no data attributes. */
function readLink(element: HTMLElement, href: string): PendingRow | null {
  const query = new URLSearchParams(href.split('?')[1]?.split('#')[0] ?? '');
  const title = query.get('title') ?? element.querySelector('a[title]')?.getAttribute('title') ?? '';
  const stableRevisionId = Number(query.get('oldid'));
  return title && stableRevisionId > 0
    ? { element, title: title.replace(/_/g, ' '), stableRevisionId }
    : null;
}
