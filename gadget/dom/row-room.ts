import { selectors } from './selectors.ts';
import type { PendingList } from './pending-rows.ts';

/** Room of ours in one row: for the verdict, for its checks, and the extra row that holds these in a table. */
export interface RowRoom {
  verdict: HTMLElement;
  details: HTMLElement;
  extra: HTMLElement | null;
}

/** Makes room in each row, of a size that does not change later: a second line in a list, a column in a table. */
export function addRoom(list: PendingList, heading: string, signal: AbortSignal): RowRoom[] {
  const added: HTMLElement[] = [];
  signal.addEventListener('abort', () => {
    added.forEach((element) => element.remove());
    list.box.classList.remove('seula-listed');
  });
  list.box.classList.add('seula-listed');
  return list.kind === 'table' ? addColumn(list, heading, added) : addLines(list, added);
}

function addLines(list: PendingList, added: HTMLElement[]): RowRoom[] {
  return list.rows.map(({ element }) => {
    const verdict = make('div', 'seula-row seula-row--line');
    const details = make('div', 'seula-row-details');
    element.append(verdict, details);
    added.push(verdict, details);
    return { verdict, details, extra: null };
  });
}

function addColumn(list: PendingList, heading: string, added: HTMLElement[]): RowRoom[] {
  const table = list.box.querySelector(selectors.table) ?? list.box;
  Array.from(table.querySelectorAll('thead > tr')).forEach((row) => {
    const cell = make('th', 'seula-column');
    (cell as HTMLTableCellElement).scope = 'col';
    cell.textContent = heading;
    row.children[0]?.after(cell);
    added.push(cell);
  });
  return list.rows.map(({ element }) => {
    const cell = make('td', 'seula-column');
    const verdict = make('div', 'seula-row seula-row--cell');
    cell.append(verdict);
    element.children[0]?.after(cell);
    const extra = make('tr', 'seula-extra');
    const wide = make('td', 'seula-extra__cell') as HTMLTableCellElement;
    wide.colSpan = element.children.length;
    const details = make('div', 'seula-row-details');
    wide.append(details);
    extra.append(wide);
    element.after(extra);
    added.push(cell, extra);
    return { verdict, details, extra };
  });
}

function make(tag: string, classes: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = classes;
  return element;
}
