import { useId, useState } from 'preact/hooks';
import type { DecisionRecord } from '../../../shared/decision.ts';
import { Badge } from '../../components/Badge.tsx';
import { CheckSentence } from '../../components/CheckSentence.tsx';
import { UnfoldButton } from '../components/UnfoldButton.tsx';
import { useSite, useWikiNames } from '../site.ts';
import { decisionAddress } from './decision-address.ts';
import { DecisionDetails } from './DecisionDetails.tsx';
import { StateWord } from './StateWord.tsx';

/** A decision; unfolded, what every check found. */
export function DecisionRow({ record, hasWikis }: { record: DecisionRecord; hasWikis: boolean }) {
  const { speaker } = useSite();
  const nameOf = useWikiNames();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { page, wiki, decision, reason, createdAt } = record;
  return (
    <tbody role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row">
          <a href={decisionAddress(record)}>
            <bdi>{page.title}</bdi>
          </a>
          {hasWikis && <div class="seula-subtle site-small">{nameOf(wiki)}</div>}
        </th>
        <td role="cell">
          <div class="site-verdict">
            <div class="seula-row__text">
              <Badge decision={decision} size="small" />
              <div class="seula-row__reason">
                <CheckSentence message={reason} />
              </div>
            </div>
            <UnfoldButton
              label={speaker.text('log-details-of', page.title)}
              isOpen={isOpen}
              controls={id}
              onClick={() => setOpen(!isOpen)}
            />
          </div>
        </td>
        <td role="cell">
          <StateWord record={record} />
        </td>
        <td role="cell">
          <time dateTime={createdAt} title={speaker.times.long(createdAt)}>
            {speaker.times.relative(createdAt)}
          </time>
        </td>
      </tr>
      {isOpen && (
        <tr role="row" id={id} class="site-unfolded">
          <td role="cell" colSpan={4}>
            <DecisionDetails record={record} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
