import { useId, useState } from 'preact/hooks';
import type { QueueEntry } from '../../../shared/queue-list.ts';
import { Badge } from '../../components/Badge.tsx';
import { CheckSentence } from '../../components/CheckSentence.tsx';
import { Authors } from '../components/Authors.tsx';
import { UnfoldButton } from '../components/UnfoldButton.tsx';
import { useSite, useWiki } from '../site.ts';
import { diffAddress } from '../wiki-address.ts';
import { QueueChecks } from './QueueChecks.tsx';

/** A page that waits, and all checks on it once the row is unfolded. */
export function QueueRow({ wiki, entry }: { wiki: string; entry: QueueEntry }) {
  const { speaker, spoken } = useSite();
  const served = useWiki(wiki);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { page, stableRevisionId, latestRevisionId, pendingSince, sizeChange, authors, verdict } = entry;
  const title = <bdi>{page.title}</bdi>;
  return (
    <tbody role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row">
          {served ? (
            <a href={diffAddress(served.apiUrl, stableRevisionId, latestRevisionId)} rel="noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
        </th>
        <td role="cell">
          <div class="site-verdict">
            {verdict ? (
              <div class="seula-row__text">
                <Badge decision={verdict.decision} size="small" />
                <div class="seula-row__reason">
                  <CheckSentence message={verdict.reason} />
                </div>
              </div>
            ) : (
              <span class="seula-subtle">{speaker.text('queue-unjudged')}</span>
            )}
            {verdict && (
              <UnfoldButton
                label={speaker.text('queue-checks-of', page.title)}
                isOpen={isOpen}
                controls={id}
                onClick={() => setOpen(!isOpen)}
              />
            )}
          </div>
        </td>
        <td role="cell">
          <Authors names={authors} />
        </td>
        <td role="cell" class="site-number">
          {sizeChange === null ? '–' : <bdi dir="ltr">{signed(sizeChange, spoken)}</bdi>}
        </td>
        <td role="cell">
          {pendingSince && (
            <time dateTime={pendingSince} title={speaker.times.long(pendingSince)}>
              {speaker.times.relative(pendingSince)}
            </time>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr role="row" id={id} class="site-unfolded">
          <td role="cell" colSpan={5}>
            <QueueChecks wiki={wiki} revisionId={latestRevisionId} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function signed(bytes: number, language: string): string {
  return new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }).format(bytes);
}
