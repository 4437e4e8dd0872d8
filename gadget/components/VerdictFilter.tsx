import { useApp } from '../app.ts';
import { CdxButtonGroup } from '../codex/CdxButtonGroup.tsx';
import { filters, type ListState } from '../state/list-state.ts';
import type { Store } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import type { BotState } from '../state/watch-bot.ts';

/**
 * The buttons that choose which rows of the list are shown, with the counts of this page of the list; when the queue has
 * more of the chosen kind, the way to the next page, where the choice holds on.
 */
export function VerdictFilter(props: {
  list: ListState;
  bot: Store<BotState>;
  next: HTMLAnchorElement | null;
}) {
  const { list, next } = props;
  const { speaker } = useApp();
  const filter = useStore(list.filter);
  const counts = useStore(list.counts);
  const bot = useStore(props.bot);
  const shown = counts[filter];
  const isKnown = counts.approve + counts.manual + counts.blocked > 0;
  const label = speaker.text('filter-label');
  const more = filter !== 'all' && typeof bot === 'object' ? bot.counts[filter] - shown : 0;
  return (
    <div class="seula-filter">
      <span class="seula-subtle">{label}</span>
      <CdxButtonGroup
        label={label}
        modelValue={filter}
        onClick={(value) => list.filter.set(value)}
        buttons={filters.map((value) => ({
          value,
          label: (
            <>
              {speaker.text(value === 'all' ? 'filter-all' : `decision-${value}`)}{' '}
              <span class="seula-count">{(isKnown || value === 'all') && speaker.number(counts[value])}</span>
            </>
          )
        }))}
      />
      <span class="seula-subtle" role="status">
        {filter !== 'all' && isKnown && (
          <>
            <span class={shown > 0 ? 'seula-unseen' : ''}>
              {shown > 0 ? speaker.text('filter-shown', shown, counts.all) : speaker.text('filter-none')}
            </span>{' '}
            {more > 0 && speaker.text('filter-more', more)}{' '}
            {more > 0 && next && <a href={`${next.href}#seula-${filter}`}>{next.textContent}</a>}
          </>
        )}
      </span>
    </div>
  );
}
