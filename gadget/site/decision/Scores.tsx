import { useState } from 'preact/hooks';
import type { ScoreHistory } from '../../../shared/score-history.ts';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { useSite } from '../site.ts';
import { useResource } from '../state/use-resource.ts';
import { ScoreChart } from './ScoreChart.tsx';
import { ScoreTable } from './ScoreTable.tsx';

/** What models said along a page's history; asked for when it is unfolded. `decided`: revisions that the decision covers. */
export function Scores(props: { wiki: string; pageId: number; decided: readonly number[] }) {
  const { speaker } = useSite();
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <h2>{speaker.text('scores-title')}</h2>
      <details class="seula-box" onToggle={({ currentTarget }) => currentTarget.open && setOpen(true)}>
        <summary>{speaker.text('scores-show')}</summary>
        {isOpen && <ScoresOfPage {...props} />}
      </details>
    </section>
  );
}

function ScoresOfPage({
  wiki,
  pageId,
  decided
}: {
  wiki: string;
  pageId: number;
  decided: readonly number[];
}) {
  const { api, speaker } = useSite();
  const path = `/v1/wikis/${encodeURIComponent(wiki)}/pages/${pageId}/scores`;
  const history = useResource((signal) => api.get('getPageScores', path, {}, signal), [path]);
  return (
    <div class="site-scores">
      <p>{speaker.text('scores-lead')}</p>
      <Loaded of={history}>
        {(found) =>
          found.models.length === 0 ? (
            <p>{speaker.text(found.state === 'there' ? 'scores-none' : `scores-${found.state}`)}</p>
          ) : (
            <Drawn history={found} decided={decided} />
          )
        }
      </Loaded>
      {history.value !== null && history.value.open > 0 && (
        <p>
          {speaker.text('scores-open', history.value.open)}{' '}
          <CdxButton size="small" onClick={history.again}>
            {speaker.text('scores-more')}
          </CdxButton>
        </p>
      )}
    </div>
  );
}

function Drawn({ history, decided }: { history: ScoreHistory; decided: readonly number[] }) {
  const { speaker } = useSite();
  return (
    <>
      <ScoreChart history={history} decided={decided} />
      <details>
        <summary>{speaker.text('scores-table')}</summary>
        <ScoreTable history={history} decided={decided} />
      </details>
    </>
  );
}
