import { useApp } from '../../app.ts';
import { pageUrl } from '../../mw/page-url.ts';
import { shownShare } from '../shown-share.ts';
import { ImpactChecks } from './ImpactChecks.tsx';
import type { ShownImpact } from './read-impact.ts';

/** What would change: the counts before and after, how often that was right, and the edits with links. */
export function ImpactResult({ impact }: { impact: ShownImpact }) {
  const { speaker } = useApp();
  const { before, after, changes, more, revisions, lackingEvidence } = impact;
  const share = (value: number | null) => shownShare(value, speaker);
  const rows = [
    ['decision-approve', speaker.number(before.approve), speaker.number(after.approve)],
    ['decision-manual', speaker.number(before.manual), speaker.number(after.manual)],
    ['decision-blocked', speaker.number(before.blocked), speaker.number(after.blocked)],
    ['impact-precision', share(before.precision), share(after.precision)],
    ['impact-coverage', share(before.coverage), share(after.coverage)]
  ] as const;
  return (
    <div role="status">
      <p>{speaker.text('impact-of', revisions)}</p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{speaker.text('impact-before')}</th>
            <th scope="col">{speaker.text('impact-after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, one, other]) => (
            <tr key={key}>
              <th scope="row">{speaker.text(key)}</th>
              <td>{one}</td>
              <td>{other}</td>
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
            {changes.slice(0, 100).map(({ page, revisionId, after: now, outcome }) => (
              <li key={revisionId}>
                <a href={pageUrl(page.title, { diff: revisionId })} target="_blank" rel="noopener">
                  <bdi>{page.title}</bdi>
                </a>{' '}
                {speaker.text(`decision-${now}`)}
                {outcome !== 'open' && (
                  <span class="seula-subtle"> ({speaker.text(`outcome-${outcome}`)})</span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
