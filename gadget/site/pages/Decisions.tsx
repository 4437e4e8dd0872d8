import { DecisionFilters } from '../decisions/DecisionFilters.tsx';
import { DecisionTable } from '../decisions/DecisionTable.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { Pager } from '../components/Pager.tsx';
import { addressOf } from '../router/router.ts';
import { useSite, useTitle, type PageProps } from '../site.ts';
import { useResource } from '../state/use-resource.ts';
import { decisionFields } from '../decisions/decision-fields.ts';

/** The public log of decisions. All that is chosen stands in the address. */
export default function Decisions({ query, change }: PageProps) {
  const { api, speaker } = useSite();
  const filter = Object.fromEntries(decisionFields.map((name) => [name, query[name]]));
  const asked = { ...filter, cursor: query.cursor };
  const part = useResource(
    (signal) => api.get('getDecisionLog', '/v1/decisions', asked, signal),
    [JSON.stringify(asked)]
  );
  useTitle(speaker.text('log-title'));
  const isFiltered = decisionFields.some((name) => Boolean(query[name]));
  return (
    <>
      <h1>{speaker.text('log-title')}</h1>
      <p>{speaker.text('log-lead')}</p>
      <DecisionFilters query={query} change={change} />
      <p class="site-links">
        {isFiltered && <a href="/decisions">{speaker.text('log-clear')}</a>}
        <a href={addressOf('/api/v1/decisions.csv', filter)} download>
          {speaker.text('log-csv')}
        </a>
        <a href={addressOf('/api/v1/decisions', { ...filter, limit: '100' })}>{speaker.text('log-json')}</a>
      </p>
      <Loaded of={part}>
        {({ decisions, next }) => (
          <>
            {decisions.length === 0 && (
              <p class="seula-subtle">{speaker.text(isFiltered ? 'log-none' : 'log-empty')}</p>
            )}
            {decisions.length > 0 && <DecisionTable decisions={decisions} hasWikis={!query.wiki} />}
            <Pager query={query} next={next} />
          </>
        )}
      </Loaded>
    </>
  );
}
