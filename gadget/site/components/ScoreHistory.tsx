import { useId } from 'preact/hooks';
import type { RevisionScores, ScoreHistory as History } from '../../../shared/score-history.ts';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { useSite, useWiki } from '../site.ts';
import { useResource } from '../state/use-resource.ts';
import { indexAddress } from '../wiki-address.ts';
import { Loaded } from './Loaded.tsx';
import { ScoreChart, ScoreSign } from './ScoreChart.tsx';
import './score-history.css';

/** What models said of a page's latest edits, as a small chart and a table; `revisionIds` are those that are marked. */
export function ScoreHistory(props: { wiki: string; pageId: number; revisionIds: readonly number[] }) {
  const { wiki, pageId, revisionIds } = props;
  const { api, speaker } = useSite();
  const id = useId();
  const path = `/v1/wikis/${encodeURIComponent(wiki)}/pages/${pageId}/scores`;
  const scores = useResource((signal) => api.get('getPageScores', path, {}, signal), [wiki, pageId]);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{speaker.text('scores-title')}</h2>
      <Loaded of={scores} missing={<p class="seula-subtle">{speaker.text('scores-missing')}</p>}>
        {(history) => (
          <>
            {history.state === 'there' ? (
              <Shown history={history} revisionIds={revisionIds} />
            ) : (
              <p class="seula-subtle">{speaker.text(`scores-${history.state}`)}</p>
            )}
            {history.open > 0 && (
              <CdxButton disabled={scores.isLoading} onClick={scores.again}>
                {speaker.text('scores-more', history.open)}
              </CdxButton>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Shown({ history, revisionIds }: { history: History; revisionIds: readonly number[] }) {
  const { speaker } = useSite();
  const served = useWiki(history.wiki);
  const { models, revisions } = history;
  const shown = (value: number | null) =>
    value === null ? speaker.text('scores-none') : speaker.number(Math.round(value * 100) / 100);
  const name = ({ user, timestamp }: RevisionScores) =>
    speaker.rich('edit-by', user ?? speaker.text('hidden-user'), { node: speaker.times.short(timestamp) });
  return (
    <div class="seula-box score-box">
      <ScoreChart
        history={history}
        marked={revisionIds}
        label={speaker.text('scores-picture', revisions.length)}
      />
      <ul class="score-legend">
        {models.map((model) => (
          <li key={model}>
            <ScoreSign model={model} /> {speaker.text(`scores-${model}`)}
          </li>
        ))}
      </ul>
      <details>
        <summary>{speaker.text('scores-table')}</summary>
        <div class="score-scroll" tabIndex={0} role="group" aria-label={speaker.text('scores-table')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{speaker.text('scores-edit')}</th>
                {models.map((model) => (
                  <th key={model} scope="col">
                    {speaker.text(`scores-${model}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {revisions.toReversed().map((revision) => (
                <tr key={revision.revisionId}>
                  <th scope="row">
                    {served ? (
                      <a href={indexAddress(served.apiUrl, { diff: revision.revisionId })} rel="noreferrer">
                        {name(revision)}
                      </a>
                    ) : (
                      name(revision)
                    )}{' '}
                    {revisionIds.includes(revision.revisionId) && <b>{speaker.text('scores-this')}</b>}
                  </th>
                  {models.map((model) => (
                    <td key={model}>{shown(revision[model])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}
