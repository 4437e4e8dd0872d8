import { CheckChoice } from '../components/CheckChoice.tsx';
import { Choice } from '../components/Choice.tsx';
import { TextField } from '../components/TextField.tsx';
import type { QueryChange } from '../router/router.ts';
import { useSite } from '../site.ts';

const decisions = ['approve', 'manual', 'blocked'] as const;
const states = ['judged', 'done', 'undone', 'refused', 'unknown', 'planned', 'sending'] as const;

/** What of the log is shown; what few ask for is folded until it is in use. */
export function DecisionFilters(props: {
  query: Readonly<Record<string, string>>;
  change: (change: QueryChange) => void;
}) {
  const { query, change } = props;
  const { speaker } = useSite();
  const choose = (some: QueryChange) => change({ ...some, cursor: undefined });
  const any = { value: '', label: speaker.text('log-any') };
  const field = (name: 'author' | 'page' | 'run' | 'from' | 'to', type: 'text' | 'number' | 'date') => (
    <TextField
      type={type}
      label={speaker.text(`log-${name}`)}
      value={query[name] ?? ''}
      onDone={(value) => choose({ [name]: value })}
    />
  );
  return (
    <search class="seula-box site-filters">
      <div class="site-fields">
        <TextField
          type="search"
          label={speaker.text('log-search')}
          value={query.q ?? ''}
          onDone={(q) => choose({ q })}
        />
        <Choice
          isLabelled
          label={speaker.text('log-decision')}
          value={query.decision ?? ''}
          options={[any, ...decisions.map((value) => ({ value, label: speaker.text(`decision-${value}`) }))]}
          onChange={(decision) => choose({ decision })}
        />
        <Choice
          isLabelled
          label={speaker.text('log-state')}
          value={query.state ?? ''}
          options={[any, ...states.map((value) => ({ value, label: speaker.text(`state-${value}`) }))]}
          onChange={(state) => choose({ state })}
        />
        <CheckChoice value={query.check ?? ''} onChange={(check) => choose({ check })} />
      </div>
      <details
        class="site-more"
        open={['author', 'page', 'run', 'from', 'to'].some((name) => Boolean(query[name]))}
      >
        <summary>{speaker.text('log-more')}</summary>
        <div class="site-fields">
          {field('page', 'text')}
          {field('author', 'text')}
          {field('from', 'date')}
          {field('to', 'date')}
          {field('run', 'number')}
        </div>
      </details>
    </search>
  );
}
