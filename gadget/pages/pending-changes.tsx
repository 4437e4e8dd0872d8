import type { ComponentChild } from 'preact';
import { mountIn, type App } from '../app.ts';
import { BotBar } from '../components/BotBar.tsx';
import { EmptyQueue } from '../components/EmptyQueue.tsx';
import { RowPart } from '../components/RowPart.tsx';
import { RowVerdict } from '../components/RowVerdict.tsx';
import { VerdictFilter } from '../components/VerdictFilter.tsx';
import { findPendingList, type PendingRow } from '../dom/pending-rows.ts';
import { whenSeen } from '../dom/when-seen.ts';
import { addRoom } from '../dom/row-room.ts';
import { selectors } from '../dom/selectors.ts';
import { pageVisibility } from '../dom/visibility.ts';
import { createListState, filters, type Filter } from '../state/list-state.ts';
import { refreshVerdicts } from '../state/refresh-verdicts.ts';
import { createStore, type Store } from '../state/store.ts';
import { createVerdictBoard } from '../state/verdict-board.ts';
import { watchBot, type BotState } from '../state/watch-bot.ts';

/** Special:PendingChanges: the bar on top, and a verdict in each row. Rows stay where they are. */
export function mountPendingChanges(app: App, signal: AbortSignal): void {
  const list = findPendingList(document);
  const { client, clock } = app;
  const isSeen = pageVisibility(signal);
  const bot = watchBot(client, clock, signal, isSeen);
  if (!list) {
    const empty = document.querySelector(selectors.emptyList);
    if (empty) mountBar(empty, app, signal, bot, createStore(false), <EmptyQueue />);
    return;
  }
  const ask = (titles: string[]) => client.verdicts({ titles: titles.join('|') });
  const board = createVerdictBoard({ ask, gate: client.gate, clock, signal });
  const titles = list.rows.map(({ title }) => title);
  const state = createListState(titles, board, client.gate.reachable, filterIn(location.hash));

  const filter = <VerdictFilter list={state} bot={bot} next={list.next} />;
  mountBar(list.box, app, signal, bot, state.absent, filter);
  refreshVerdicts(board, bot, isSeen, clock);
  const room = addRoom(list, app.speaker.text('row-head'), signal);
  list.rows.forEach((row, index) => {
    const { verdict, details } = room[index] ?? {};
    if (!verdict || !details) return;
    details.id = `seula-details-${index}`;
    const props = {
      title: row.title,
      entry: board.entry(row.title),
      open: createStore(false),
      detailsId: details.id
    };
    mountIn(verdict, app, <RowVerdict {...props} />, signal);
    mountIn(details, app, <RowPart {...props} />, signal);
  });

  const applyFilter = () =>
    list.rows.forEach((row, index) => show(row, room[index]?.extra, state.isShown(row.title)));
  applyFilter();
  state.filter.watch(applyFilter);
  board.changes.watch(applyFilter);
  state.absent.watch(() => list.box.classList.toggle('seula-absent', state.absent.get()));
  whenSeen(
    list.rows.map(({ element }) => element),
    signal,
    (seen) =>
      board.want(
        titles.filter((_, index) => seen.has(list.rows[index]?.element as Element)),
        'seen'
      )
  );
  board.want(titles, 'unseen');
}

/** Links to the list's next page take the filter along. */
function filterIn(hash: string): Filter {
  return filters.filter((value) => hash === `#seula-${value}`)[0] ?? 'all';
}

function mountBar(
  before: Element,
  app: App,
  signal: AbortSignal,
  bot: Store<BotState>,
  absent: Store<boolean>,
  content: ComponentChild
): void {
  const bar = document.createElement('div');
  before.before(bar);
  mountIn(
    bar,
    app,
    <BotBar bot={bot} absent={absent}>
      {content}
    </BotBar>,
    signal
  );
}

function show({ element }: PendingRow, extra: HTMLElement | null | undefined, isShown: boolean): void {
  element.classList.toggle('seula-hidden', !isShown);
  extra?.classList.toggle('seula-hidden', !isShown);
}
