import type { Decision } from '../../shared/verdict.ts';
import { createStore, type Store } from './store.ts';
import type { VerdictBoard } from './verdict-board.ts';

/** Which rows are shown. */
export type Filter = 'all' | Decision;

/** All filters, in the order of their buttons. */
export const filters: readonly Filter[] = ['all', 'approve', 'manual', 'blocked'];

/** The list as a whole: its filter, and how many rows there are of each kind. */
export interface ListState {
  filter: Store<Filter>;
  counts: Store<Readonly<Record<Filter, number>>>;
  /** Nothing is known of any row, and the companion does not answer: the page is to be as if we were not there. */
  absent: Store<boolean>;
  /** Whether the row of a title is to be shown; all are as long as there is nothing to choose by. */
  isShown(title: string): boolean;
}

/** Creates the state of a list of titles from what the board learns of them. */
export function createListState(
  titles: readonly string[],
  board: VerdictBoard,
  reachable: Store<boolean>,
  firstFilter: Filter
): ListState {
  const filter = createStore(firstFilter);
  const counts = createStore(count());
  const absent = createStore(false);
  const update = () => {
    counts.set(count());
    absent.set(!reachable.get() && titles.every((title) => decisionOf(title) === null));
  };
  board.changes.watch(update);
  reachable.watch(update);
  return {
    filter,
    counts,
    absent,
    isShown: (title) =>
      filter.get() === 'all' ||
      decisionOf(title) === filter.get() ||
      titles.every((one) => decisionOf(one) === null)
  };

  function decisionOf(title: string): Decision | null {
    const entry = board.entry(title).get();
    return entry.state === 'judged' ? entry.verdict.decision : null;
  }

  function count(): Record<Filter, number> {
    const found = { all: titles.length, approve: 0, manual: 0, blocked: 0 };
    titles.forEach((title) => {
      const decision = decisionOf(title);
      if (decision) found[decision] += 1;
    });
    return found;
  }
}
