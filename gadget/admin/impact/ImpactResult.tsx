import { useApp } from '../../app.ts';
import { pageUrl } from '../../mw/page-url.ts';
import { shownShare } from '../shown-share.ts';
import { ImpactChecks } from './ImpactChecks.tsx';
import type { ShownImpact } from './read-impact.ts';

type Decision = ShownImpact['changes'][number]['before'];

const mostListed = 100;

/** What would change: the counts before and after, how often that was right, and the edits with links. */
export function ImpactResult({ impact }: { impact: ShownImpact }) {
  const { speaker } = useApp();
  const { before, after, newly, changes, more, revisions, lackingEvidence } = impact;
  const numbers = (key: Decision) => [before, after, newly].map((one) => speaker.number(one[key]));
  const shares = (key: 'precision' | 'coverage') =>
    [before, after].map((one) => shownShare(one[key], speaker));
  const rows = [
    { name: 'decision-approve', cells: numbers('approve') },
    { name: 'decision-manual', cells: numbers('manual') },
    { name: 'decision-blocked', cells: numbers('blocked') },
    { name: 'impact-precision', cells: shares('precision') },
    { name: 'impact-coverage', cells: shares('coverage') }
  ] as const;
  const listed = changes.slice(0, mostListed);
  const unlisted = changes.length - listed.length + more;
  return (
    <div role="status">
      <p>{speaker.text('impact-of', revisions)}</p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{speaker.text('impact-before')}</th>
            <th scope="col">{speaker.text('impact-after')}</th>
            <th scope="col">{speaker.text('impact-newly')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{speaker.text(name)}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {lackingEvidence > 0 && <p class="seula-subtle">{speaker.text('impact-lacking', lackingEvidence)}</p>}
      <ImpactChecks checks={impact.checks} />
      {changes.length > 0 && (
        <details>
          <summary>{speaker.text('impact-changes', changes.length + more)}</summary>
          <ul>
            {listed.map(({ page, revisionId, before: was, after: then, outcome }) => (
              <li key={revisionId}>
                <a href={pageUrl(page.title, { diff: revisionId })} target="_blank" rel="noopener">
                  <bdi>{page.title}</bdi>
                </a>{' '}
                {speaker.text(
                  'impact-edit',
                  speaker.text(`decision-${was}`),
                  speaker.text(`decision-${then}`)
                )}
                {outcome !== 'open' && (
                  <span class="seula-subtle"> ({speaker.text(`outcome-${outcome}`)})</span>
                )}
              </li>
            ))}
            {unlisted > 0 && <li class="seula-subtle">{speaker.text('impact-more', unlisted)}</li>}
          </ul>
        </details>
      )}
    </div>
  );
}
