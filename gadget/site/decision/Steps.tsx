import type { DecisionAccount } from '../../../shared/decision-account.ts';
import { useSite } from '../site.ts';
import type { SiteKey } from '../texts/catalogues.ts';

/** What became of a decision, event after event, and what people reported of it. */
export function Steps({ account: { decision, steps, findings } }: { account: DecisionAccount }) {
  const { speaker, knows } = useSite();
  const events = [
    ...steps.map(({ state, at }) => ({ key: `state-${state}`, at })),
    ...findings.map(({ kind, at }) => ({ key: `steps-${kind}`, at }))
  ]
    .filter((event): event is { key: SiteKey; at: string } => knows(event.key))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const { state, dispute } = decision;
  return (
    <section>
      <h2>{speaker.text('steps-title')}</h2>
      {state === 'judged' ? (
        <p>{speaker.text('steps-nothing')}</p>
      ) : (
        <ol class="site-steps">
          {events.map(({ key, at }, index) => (
            <li key={index}>
              <time dateTime={at} class="seula-subtle">
                {speaker.times.long(at)}
              </time>{' '}
              {speaker.text(key)}
            </li>
          ))}
        </ol>
      )}
      {dispute && <p>{speaker.text('steps-reports', dispute.reports, dispute.counted)}</p>}
      {state === 'done' && findings.length === 0 && !dispute && <p>{speaker.text('steps-stands')}</p>}
    </section>
  );
}
