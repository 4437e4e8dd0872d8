import { useResource } from '../state/use-resource.ts';
import { Loaded } from '../components/Loaded.tsx';
import { Pager } from '../components/Pager.tsx';
import { QueueFilters } from '../queue/QueueFilters.tsx';
import { QueueTable } from '../queue/QueueTable.tsx';
import { useSite, useTitle, useWikiNames, type PageProps } from '../site.ts';

const fields = ['verdict', 'check', 'namespace', 'q', 'sort', 'order', 'cursor'] as const;

/** What waits for review on a wiki, with the verdicts. All that is chosen stands in the address. */
export default function Queue({ params, query, change }: PageProps) {
  const { api, speaker } = useSite();
  const { wiki = '' } = params;
  const asked = Object.fromEntries(fields.map((name) => [name, query[name]]));
  const path = `/v1/wikis/${encodeURIComponent(wiki)}`;
  const part = useResource(
    (signal) => api.get('getQueue', `${path}/queue`, asked, signal),
    [wiki, JSON.stringify(asked)]
  );
  const status = useResource((signal) => api.get('getBotStatus', `${path}/bot`, {}, signal), [wiki]);
  const nameOf = useWikiNames();
  useTitle(speaker.text('queue-title', nameOf(wiki)));
  const isFiltered = Boolean(query.verdict ?? query.check ?? query.namespace ?? query.q);
  return (
    <>
      <h1>{speaker.rich('queue-title', nameOf(wiki))}</h1>
      <QueueFilters query={query} change={change} counts={status.value?.counts ?? null} />
      <Loaded of={part}>
        {({ pages, total, next }) => (
          <>
            <p class="seula-subtle" role="status">
              {total > 0
                ? speaker.text('queue-total', total)
                : speaker.text(isFiltered ? 'queue-none' : 'queue-empty')}{' '}
              {isFiltered && <a href={location.pathname}>{speaker.text('queue-clear')}</a>}
            </p>
            {pages.length > 0 && <QueueTable wiki={wiki} pages={pages} />}
            <Pager query={query} next={next} />
          </>
        )}
      </Loaded>
    </>
  );
}
