import { useApp } from '../app.ts';
import { CdxButtonGroup } from '../codex/CdxButtonGroup.tsx';
import type { Filter, ListState } from '../state/list-state.ts';
import { useStore } from '../state/use-store.ts';

const filters: readonly Filter[] = ['all', 'approve', 'manual', 'blocked'];

/** The buttons that choose which rows of the list are shown, with the counts of this list. */
export function VerdictFilter({ list }: { list: ListState }) {
  const { speaker } = useApp();
  const filter = useStore(list.filter);
  const counts = useStore(list.counts);
  const shown = counts[filter];
  return (
    <div class="seula-filter">
      <CdxButtonGroup
        label={speaker.text('filter-label')}
        modelValue={filter}
        onClick={(value) => list.filter.set(value)}
        buttons={filters.map((value) => ({
          value,
          label: (
            <>
              {speaker.text(value === 'all' ? 'filter-all' : `decision-${value}`)}{' '}
              <span class="seula-count">{speaker.number(counts[value])}</span>
            </>
          )
        }))}
      />
      <span class="seula-filter__said" role="status">
        {filter !== 'all' && (
          <span class={shown === 0 ? 'seula-subtle' : 'seula-unseen'}>
            {shown === 0 ? speaker.text('filter-none') : speaker.text('filter-shown', shown, counts.all)}
          </span>
        )}
      </span>
    </div>
  );
}
