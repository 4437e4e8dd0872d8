import type { DecisionRecord } from '../../../shared/decision.ts';
import { addressOf } from '../router/router.ts';
import { useSite, useWiki } from '../site.ts';
import { diffAddress } from '../wiki-address.ts';
import { decisionAddress } from './decision-address.ts';
import { NoteSentence } from './NoteSentence.tsx';
import { ShortResults } from './ShortResults.tsx';

/** What a row of the log says when it is unfolded. */
export function DecisionDetails({ record }: { record: DecisionRecord }) {
  const { speaker } = useSite();
  const served = useWiki(record.wiki);
  const { revisions, note, noteParams, settingsVersion, runId, page, wiki } = record;
  const names = [...new Set(revisions.map(({ user }) => user ?? speaker.text('hidden-user')))];
  return (
    <div class="site-details">
      {note && (
        <p>
          <NoteSentence note={note} params={noteParams} />
        </p>
      )}
      <p>
        {speaker.rich('log-edits', revisions.length, names)}{' '}
        {speaker.text('log-settings', settingsVersion ?? '–', runId)}
      </p>
      {revisions.map((edit) => (
        <ShortResults key={edit.revisionId} edit={edit} isAlone={revisions.length === 1} />
      ))}
      <p class="site-links">
        <a href={decisionAddress(record)}>{speaker.text('log-permalink')}</a>
        {served && (
          <a href={diffAddress(served.apiUrl, record.stableRevisionId, record.revisionId)} rel="noreferrer">
            {speaker.text('log-diff')}
          </a>
        )}
        <a href={addressOf('/decisions', { wiki, run: String(runId) })}>
          {speaker.text('log-same-run', runId)}
        </a>
        <a href={addressOf('/decisions', { wiki, page: page.title })}>{speaker.text('log-same-page')}</a>
      </p>
    </div>
  );
}
