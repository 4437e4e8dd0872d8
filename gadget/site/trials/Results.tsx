import type { ServedWiki } from '../site.ts';
import { useSite } from '../site.ts';
import type { Trial } from '../../../shared/trial.ts';
import type { Decision } from '../../../shared/verdict.ts';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { stopTrial, isOpen } from './follow-trial.ts';
import { Faults } from './Faults.tsx';
import { ResultRow } from './ResultRow.tsx';
import { SaveCases } from './SaveCases.tsx';

/** What readers expect of edits, by the edit's id. */
export type Expected = Readonly<Record<string, Decision>>;

/** How a trial goes on, and what it found. */
export function Results(props: {
  trial: Trial;
  served: ServedWiki | null;
  expected: Expected;
  onExpect: (expected: Expected) => void;
}) {
  const { trial, served, expected, onExpect } = props;
  const { speaker } = useSite();
  const { items, faults } = trial;
  const columns = {
    cases: items.some(({ cases }) => cases.length > 0),
    people: items.some(({ outcome }) => outcome !== 'open'),
    expected: items.some(({ savable }) => savable)
  };
  return (
    <section aria-labelledby="try-results">
      <h2 id="try-results">{speaker.text('try-results')}</h2>
      <Progress trial={trial} />
      {items.length > 0 && (
        <>
          <table class="try-table">
            <thead>
              <tr>
                <th scope="col">{speaker.text('try-edit')}</th>
                <th scope="col">{speaker.text('try-verdict')}</th>
                {columns.cases && <th scope="col">{speaker.text('try-cases')}</th>}
                {columns.people && <th scope="col">{speaker.text('try-people')}</th>}
                {columns.expected && <th scope="col">{speaker.text('try-expected')}</th>}
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <ResultRow
                  key={item.id}
                  item={item}
                  served={served}
                  columns={columns}
                  expected={expected[item.id] ?? null}
                  onExpect={(decision) => {
                    const others = Object.entries(expected).filter(([id]) => id !== item.id);
                    onExpect(Object.fromEntries(decision ? [...others, [item.id, decision]] : others));
                  }}
                />
              ))}
            </tbody>
          </table>
          {columns.expected ? (
            <SaveCases {...{ trial, expected, onExpect }} />
          ) : (
            <p class="seula-subtle">{speaker.text('try-save-gone')}</p>
          )}
        </>
      )}
      {faults.length > 0 && <Faults faults={faults} />}
    </section>
  );
}

function Progress({ trial }: { trial: Trial }) {
  const { api, speaker } = useSite();
  const { state, ahead, done, of, items, faults } = trial;
  if (isOpen(trial))
    return (
      <p class="try-progress" role="status">
        <span>
          {state === 'waiting'
            ? speaker.text('try-waiting', ahead)
            : of === 0
              ? speaker.text('try-finding')
              : speaker.text('try-running', done, of)}
        </span>
        {of > 0 && <progress value={done} max={of} aria-label={speaker.text('try-results')} />}
        <CdxButton size="small" onClick={() => void stopTrial(api, trial.trial)}>
          {speaker.text('try-stop')}
        </CdxButton>
      </p>
    );
  const count = (decision: Decision) => items.filter(({ edit }) => edit.decision === decision).length;
  const cases = items.flatMap((item) => item.cases);
  const kept = cases.filter((one) => one.state === 'passed').length;
  return (
    <div role="status">
      {state !== 'done' && (
        <p class="try-fault">{speaker.text(`try-ended-${state === 'failed' ? state : 'stopped'}`)}</p>
      )}
      <p>
        {items.length === 0 && faults.length === 0
          ? speaker.text('try-none')
          : speaker.text('try-sum', items.length, count('approve'), count('manual'), count('blocked'))}
      </p>
      {cases.length > 0 && <p>{speaker.text('try-sum-cases', kept, cases.length)}</p>}
    </div>
  );
}
