import type { DecidedRevision, ShortResult } from '../../../shared/decision.ts';
import { Badge } from '../../components/Badge.tsx';
import { useStore } from '../../state/use-store.ts';
import { useSite } from '../site.ts';

/** What checks found in an edit, without their reasons: those that found something. */
export function ShortResults({ edit, isAlone }: { edit: DecidedRevision; isAlone: boolean }) {
  const { speaker, texts } = useSite();
  const said = useStore(texts);
  const all = [...edit.results, ...edit.cumulative].filter(isFirst);
  const telling = all.filter(([id, outcome]) => says.includes(outcome) || id === edit.decidingCheck);
  const open = all.filter((result) => result[1] === 'unavailable' && !telling.includes(result));
  if (telling.length === 0 && open.length === 0 && isAlone) return null;
  return (
    <div class="site-short">
      {!isAlone && (
        <p>
          <Badge decision={edit.decision} size="small" />{' '}
          <bdi>{edit.user ?? speaker.text('hidden-user')}</bdi>
        </p>
      )}
      <ul>
        {telling.map(([checkId, outcome]) => (
          <li key={checkId + outcome}>
            {said?.[`seula-check-${checkId}-title`] ?? checkId}
            {': '}
            <span class="seula-subtle">{speaker.text(`outcome-${outcome}`)}</span>
          </li>
        ))}
        {open.length > 0 && <li class="seula-subtle">{speaker.text('short-open', open.length)}</li>}
      </ul>
    </div>
  );
}

const says: readonly string[] = ['approve', 'block'];

function isFirst([checkId, outcome]: ShortResult, index: number, all: readonly ShortResult[]): boolean {
  return all.findIndex(([id, other]) => id === checkId && other === outcome) === index;
}
