import type { DecisionRecord } from '../../../shared/decision.ts';
import { useSite } from '../site.ts';
import type { SiteKey } from '../texts/catalogues.ts';

/** What came of a decision, in a word or two, and how many people reported it as wrong. */
export function StateWord({
  record
}: {
  record: Pick<DecisionRecord, 'state' | 'mode' | 'decision' | 'dispute'>;
}) {
  const { speaker } = useSite();
  const { dispute } = record;
  return (
    <>
      {speaker.text(stateKey(record))}
      {dispute && (
        <>
          {' '}
          <span class="site-reported">{speaker.text('state-reported', dispute.reports)}</span>
        </>
      )}
    </>
  );
}

/** The key of the words for what came of a decision. */
export function stateKey({
  state,
  mode,
  decision
}: Pick<DecisionRecord, 'state' | 'mode' | 'decision'>): SiteKey {
  return state === 'judged' && mode === 'dry-run' && decision === 'approve' ? 'state-dry' : `state-${state}`;
}
