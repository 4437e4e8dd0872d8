import type { ComponentChild } from 'preact';
import { trailForAdmins } from '../../../shared/trail-kinds.ts';
import { SessionContext } from '../../admin/session-context.ts';
import type { SessionState } from '../../admin/session.ts';
import { SignInLine } from '../../admin/SignInLine.tsx';
import { useStore } from '../../state/use-store.ts';
import { AuditFilters } from '../audit/AuditFilters.tsx';
import { EventTable } from '../audit/EventTable.tsx';
import { useReader } from '../audit/use-reader.ts';
import { auditFields, useTrail } from '../audit/use-trail.ts';
import { Loaded } from '../components/Loaded.tsx';
import { Pager } from '../components/Pager.tsx';
import { addressOf, type QueryChange } from '../router/router.ts';
import { useSite, useTitle, type PageProps } from '../site.ts';
import '../../admin/admin.css';
import '../audit/audit.css';

/** The log of what people did. All that is chosen stands in the address; admins who are signed in see more of it. */
export default function Audit({ query, change }: PageProps) {
  const { speaker, wikis } = useSite();
  const served = useStore(wikis);
  useTitle(speaker.text('audit-title'));
  return (
    <>
      <h1>{speaker.text('audit-title')}</h1>
      <p>{speaker.text('audit-lead')}</p>
      {served && <Trail query={query} change={change} anyWiki={served[0]?.id ?? ''} />}
    </>
  );
}

function Trail({ query, change, anyWiki }: Pick<PageProps, 'query' | 'change'> & { anyWiki: string }) {
  const { speaker } = useSite();
  const { wiki = '', kind } = query;
  const { session, seesAll } = useReader(wiki, anyWiki);
  const filter = Object.fromEntries(auditFields.map((name) => [name, query[name]]));
  const isFiltered = auditFields.some((name) => Boolean(query[name]));
  const isForAdmins = trailForAdmins.some((one) => one === kind);
  return (
    <SessionContext.Provider value={session}>
      <div class="site-reader">
        <SignInLine words={whoReads} />
      </div>
      <AuditFilters query={query} change={change} seesAll={seesAll === true} />
      <p class="site-links">
        {isFiltered && <a href="/audit">{speaker.text('log-clear')}</a>}
        {wiki && <a href={`/wikis/${encodeURIComponent(wiki)}/settings`}>{speaker.text('audit-settings')}</a>}
        <a href={addressOf('/api/v1/audit', { ...filter, limit: '100' })}>{speaker.text('log-json')}</a>
      </p>
      {seesAll === false && isForAdmins ? (
        <p class="seula-subtle">{speaker.text('audit-closed')}</p>
      ) : (
        seesAll !== null && <Events {...{ session, query, filter, isFiltered }} reader={String(seesAll)} />
      )}
    </SessionContext.Provider>
  );

  function whoReads({ name, permissions }: SessionState): ComponentChild {
    if (name === null)
      return speaker.text(permissions?.signInOffered === false ? 'audit-sign-in-off' : 'audit-sign-in');
    if (permissions === null) return null;
    if (seesAll) return speaker.rich('audit-signed-in-all', name);
    const isAdmin = permissions.role === 'admin';
    return speaker.rich(isAdmin ? 'audit-signed-in-choose' : 'audit-signed-in', name);
  }
}

function Events(props: {
  session: ReturnType<typeof useReader>['session'];
  query: PageProps['query'];
  filter: QueryChange;
  isFiltered: boolean;
  reader: string;
}) {
  const { session, query, filter, isFiltered, reader } = props;
  const { speaker } = useSite();
  const part = useTrail(session, { ...filter, cursor: query.cursor }, reader);
  return (
    <Loaded of={part}>
      {({ events, next }) => (
        <>
          {events.length === 0 && (
            <p class="seula-subtle">{speaker.text(isFiltered ? 'audit-none' : 'audit-empty')}</p>
          )}
          {events.length > 0 && <EventTable events={events} session={session} query={query} />}
          <Pager query={query} next={next} />
        </>
      )}
    </Loaded>
  );
}
