import type { DecisionAccount } from '../../../shared/decision-account.ts';
import { EditList } from '../../details/EditList.tsx';
import { drawnChange } from '../../state/drawn-change.ts';
import { ShortResults } from '../decisions/ShortResults.tsx';
import { useSite } from '../site.ts';

/** What the checks found: with reasons and places while the verdict is kept, else each outcome alone. */
export function ChecksSection({ account: { decision, verdict } }: { account: DecisionAccount }) {
  const { speaker } = useSite();
  const { revisionId, revisions } = decision;
  const change = verdict && drawnChange(verdict, verdict.stableRevisionId, revisionId);
  const isLater = verdict !== null && verdict.settingsVersion !== decision.settingsVersion;
  return (
    <section>
      <h2>{speaker.text('decision-checks')}</h2>
      {change ? (
        <>
          {isLater && (
            <p class="site-note">
              {speaker.text('decision-again', { time: verdict.judgedAt }, verdict.settingsVersion ?? '–')}
            </p>
          )}
          <div class="seula-box">
            <EditList
              edits={change.edits}
              deciding={change.deciding}
              explained={{ costs: null }}
              isTold={false}
            />
          </div>
        </>
      ) : (
        <>
          <p class="site-note">{speaker.text('decision-short')}</p>
          {revisions.map((edit) => (
            <ShortResults key={edit.revisionId} edit={edit} isAlone={revisions.length === 1} />
          ))}
        </>
      )}
    </section>
  );
}
