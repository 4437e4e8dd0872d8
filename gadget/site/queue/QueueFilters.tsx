import type { QueueCounts } from '../../../shared/bot-status.ts';
import { CdxButtonGroup } from '../../codex/CdxButtonGroup.tsx';
import { CheckChoice } from '../components/CheckChoice.tsx';
import { Choice } from '../components/Choice.tsx';
import { TextField } from '../components/TextField.tsx';
import type { QueryChange } from '../router/router.ts';
import { useSite } from '../site.ts';
import type { SiteKey } from '../texts/catalogues.ts';

const verdicts = ['all', 'approve', 'manual', 'blocked', 'unjudged'] as const;
// The namespaces that wikis with FlaggedRevs review, by their numbers in MediaWiki.
const namespaces = ['0', '4', '6', '10', '12', '14', '828'] as const;
const orders = [
  'age',
  'age-down',
  'verdict',
  'verdict-down',
  'title',
  'title-down',
  'size',
  'size-down'
] as const;

/** What of the queue is shown, and in which order. */
export function QueueFilters(props: {
  query: Readonly<Record<string, string>>;
  change: (change: QueryChange) => void;
  /** How many pages of the whole queue have which verdict, once that is known. */
  counts: QueueCounts | null;
}) {
  const { query, change, counts } = props;
  const { speaker } = useSite();
  const choose = (some: QueryChange) => change({ ...some, cursor: undefined });
  const order = `${query.sort ?? 'age'}${query.order === 'down' ? '-down' : ''}`;
  const chosen = verdicts.find((verdict) => verdict === query.verdict) ?? 'all';
  const label = (verdict: (typeof verdicts)[number]): SiteKey => {
    if (verdict === 'all') return 'filter-all';
    return verdict === 'unjudged' ? 'queue-unjudged' : `decision-${verdict}`;
  };
  return (
    <search class="seula-box site-filters">
      <CdxButtonGroup
        label={speaker.text('queue-verdict')}
        modelValue={chosen}
        onClick={(verdict) => choose({ verdict: verdict === 'all' ? undefined : verdict })}
        buttons={verdicts
          .filter((verdict) => verdict !== 'unjudged' || chosen === verdict || (counts?.unjudged ?? 0) > 0)
          .map((value) => ({
            value,
            label: (
              <>
                {speaker.text(label(value))}{' '}
                <span class="seula-count">
                  {counts && speaker.number(value === 'all' ? counts.pending : counts[value])}
                </span>
              </>
            )
          }))}
      />
      <div class="site-fields">
        <TextField
          type="search"
          label={speaker.text('queue-search')}
          value={query.q ?? ''}
          onDone={(q) => choose({ q })}
        />
        <CheckChoice value={query.check ?? ''} onChange={(check) => choose({ check })} />
        <Choice
          isLabelled
          label={speaker.text('queue-namespace')}
          value={query.namespace ?? ''}
          options={[
            { value: '', label: speaker.text('queue-namespace-any') },
            ...namespaces.map((value) => ({ value, label: speaker.text(`queue-namespace-${value}`) })),
            ...otherNamespace(query.namespace).map((value) => ({
              value,
              label: speaker.text('queue-namespace-other', value)
            }))
          ]}
          onChange={(namespace) => choose({ namespace })}
        />
        <Choice
          isLabelled
          label={speaker.text('queue-sort')}
          value={order}
          options={orders.map((value) => ({ value, label: speaker.text(`queue-sort-${value}`) }))}
          onChange={(value) => {
            const [sort, down] = value.split('-');
            choose({ sort: sort === 'age' ? undefined : sort, order: down });
          }}
        />
      </div>
    </search>
  );
}

/** A namespace that an address names and the list does not, such as one of a single wiki. */
function otherNamespace(chosen = ''): string[] {
  return chosen === '' || namespaces.some((one) => one === chosen) ? [] : [chosen];
}
