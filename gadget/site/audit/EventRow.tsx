import { useId, useState } from 'preact/hooks';
import type { TrailEvent } from '../../../shared/trail.ts';
import type { Session } from '../../admin/session.ts';
import { UnfoldButton } from '../components/UnfoldButton.tsx';
import { addressOf } from '../router/router.ts';
import { useSite, useWikiNames } from '../site.ts';
import { EventLinks } from './EventLinks.tsx';
import { EventSentence } from './EventSentence.tsx';
import { VersionChanges } from './VersionChanges.tsx';

/** One thing that somebody did; of a change of settings, what it changed unfolds. */
export function EventRow(props: {
  event: TrailEvent;
  session: Session;
  query: Readonly<Record<string, string>>;
}) {
  const { event, session, query } = props;
  const { speaker } = useSite();
  const nameOf = useWikiNames();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { kind, wiki, by, at, facts } = event;
  const { toVersion, reason } = facts;
  const version = kind === 'settings' && typeof toVersion === 'number' ? toVersion : null;
  return (
    <tbody role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row">
          <div class="site-verdict">
            <div>
              <EventSentence event={event} />
              {typeof reason === 'string' && reason !== '' && (
                <div>
                  <q class="seula-subtle" dir="auto">
                    {reason}
                  </q>
                </div>
              )}
              <EventLinks event={event} />
            </div>
            {version !== null && wiki !== null && (
              <UnfoldButton
                label={speaker.text('audit-unfold', String(version))}
                isOpen={isOpen}
                controls={id}
                onClick={() => setOpen(!isOpen)}
              />
            )}
          </div>
        </th>
        <td role="cell">
          <Who name={by} query={query} />
        </td>
        {!query.wiki && <td role="cell">{wiki === null ? '–' : <bdi>{nameOf(wiki)}</bdi>}</td>}
        <td role="cell">
          <time dateTime={at} title={speaker.times.long(at)}>
            {speaker.times.relative(at)}
          </time>
        </td>
      </tr>
      {isOpen && version !== null && wiki !== null && (
        <tr role="row" id={id} class="site-unfolded">
          <td role="cell" colSpan={4}>
            <div class="site-details">
              <VersionChanges session={session} wiki={wiki} version={version} />
            </div>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** A name, which leads to all that this person did under the same filters. */
function Who({ name, query }: { name: string | null; query: Readonly<Record<string, string>> }) {
  const { speaker } = useSite();
  if (name === null) return <i class="seula-subtle">{speaker.text('audit-nobody')}</i>;
  return (
    <a href={addressOf('/audit', { ...query, by: name, cursor: undefined })}>
      {name === scripts ? <i>{speaker.text('audit-operator')}</i> : <bdi>{name}</bdi>}
    </a>
  );
}

/** What stands for the operator's scripts; names of accounts begin with a capital letter. */
const scripts = 'operator';
