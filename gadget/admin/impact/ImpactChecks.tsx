import { useApp } from '../../app.ts';
import { useStore } from '../../state/use-store.ts';
import { shownShare } from '../shown-share.ts';
import type { ShownImpact } from './read-impact.ts';

/** What each check would do otherwise: edits that it speaks for and that are accepted, and those that it holds back. */
export function ImpactChecks({ checks }: Pick<ShownImpact, 'checks'>) {
  const { speaker, texts } = useApp();
  const said = useStore(texts);
  const changed = checks.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  if (changed.length === 0) return null;
  const share = (value: number | null) => shownShare(value, speaker);
  const columns = [
    ['decision-approve', ({ approve }) => speaker.number(approve)],
    ['impact-precision', ({ precision }) => share(precision)],
    ['impact-coverage', ({ coverage }) => share(coverage)],
    ['decision-blocked', ({ blocked }) => speaker.number(blocked)]
  ] as const satisfies readonly (readonly [string, (one: Counts) => string])[];
  return (
    <details>
      <summary>{speaker.text('impact-checks', changed.length)}</summary>
      <div class="seula-wide">
        <table>
          <thead>
            <tr>
              <td />
              {columns.map(([key]) => (
                <th key={key} scope="col">
                  {speaker.text(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changed.map(({ checkId, before, after }) => (
              <tr key={checkId}>
                <th scope="row">{said?.[`seula-check-${checkId}-title`] ?? checkId}</th>
                {columns.map(([key, shown]) => (
                  <td key={key}>{speaker.text('impact-change', shown(before), shown(after))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

type Counts = ShownImpact['checks'][number]['before'];
