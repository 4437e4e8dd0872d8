import type { ScoreHistory } from '../../../shared/score-history.ts';
import { useSite } from '../site.ts';

/** The numbers of the chart. */
export function ScoreTable({ history, decided }: { history: ScoreHistory; decided: readonly number[] }) {
  const { speaker, spoken } = useSite();
  const numbers = new Intl.NumberFormat(spoken, { maximumFractionDigits: 3 });
  return (
    <table class="site-table">
      <thead>
        <tr>
          <th scope="col">{speaker.text('scores-edit')}</th>
          <th scope="col">{speaker.text('scores-author')}</th>
          {history.models.map((model) => (
            <th scope="col" class="site-number" key={model}>
              {speaker.text(`scores-${model}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {history.revisions.map((revision) => (
          <tr key={revision.revisionId}>
            <th scope="row">
              {speaker.times.long(revision.timestamp)}{' '}
              {decided.includes(revision.revisionId) && <strong>({speaker.text('scores-this')})</strong>}
            </th>
            <td>
              <bdi>{revision.user ?? speaker.text('hidden-user')}</bdi>
            </td>
            {history.models.map((model) => {
              const score = revision[model];
              return (
                <td class="site-number" key={model}>
                  {score === null ? '–' : numbers.format(score)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
