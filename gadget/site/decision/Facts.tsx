import type { ComponentChildren } from 'preact';
import type { DecisionRecord } from '../../../shared/decision.ts';
import { Authors } from '../components/Authors.tsx';
import { NoteSentence } from '../decisions/NoteSentence.tsx';
import { StateWord } from '../decisions/StateWord.tsx';
import { addressOf } from '../router/router.ts';
import { useSite, useWiki } from '../site.ts';
import { diffAddress, indexAddress } from '../wiki-address.ts';

/** What stands fast of a decision. */
export function Facts({ decision }: { decision: DecisionRecord }) {
  const { speaker } = useSite();
  const served = useWiki(decision.wiki);
  const { wiki, runId, mode, note, noteParams, createdAt, settingsVersion, revisions, summary, page } =
    decision;
  const run = {
    node: <a href={addressOf('/decisions', { wiki, run: String(runId) })}>{speaker.number(runId)}</a>
  };
  const names = [...new Set(revisions.map(({ user }) => user))];
  return (
    <dl class="site-facts">
      <Fact label={speaker.text('fact-outcome')}>
        <StateWord record={decision} />
        {note && (
          <>
            {' – '}
            <NoteSentence note={note} params={noteParams} />
          </>
        )}
      </Fact>
      <Fact label={speaker.text('fact-judged')}>
        <time dateTime={createdAt}>{speaker.times.long(createdAt)}</time>
      </Fact>
      <Fact label={speaker.text('fact-pass')}>
        {mode === 'dry-run' ? speaker.rich('fact-pass-dry', run) : run.node}
      </Fact>
      <Fact label={speaker.text('fact-settings')}>{settingsVersion ?? '–'}</Fact>
      <Fact label={speaker.text('fact-authors')}>
        <Authors names={names} />
      </Fact>
      {summary && (
        <Fact label={speaker.text('fact-comment')}>
          <q dir="auto">{summary}</q>
        </Fact>
      )}
      <Fact label={speaker.text('fact-at-wiki')}>
        <span class="site-links">
          {served && (
            <>
              <a
                href={diffAddress(served.apiUrl, decision.stableRevisionId, decision.revisionId)}
                rel="noreferrer"
              >
                {speaker.text('fact-diff')}
              </a>
              <a
                href={indexAddress(served.apiUrl, { title: page.title, action: 'history' })}
                rel="noreferrer"
              >
                {speaker.text('fact-history')}
              </a>
              <a
                href={indexAddress(served.apiUrl, { title: 'Special:Log', type: 'review', page: page.title })}
                rel="noreferrer"
              >
                {speaker.text('fact-log')}
              </a>
            </>
          )}
          <a href={addressOf('/decisions', { wiki, page: page.title })}>{speaker.text('fact-others')}</a>
        </span>
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
