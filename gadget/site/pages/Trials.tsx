import { useEffect, useState } from 'preact/hooks';
import type { Trial } from '../../../shared/trial.ts';
import type { AskFailed } from '../api/ask.ts';
import { Failure } from '../components/Loaded.tsx';
import { addressOf, type QueryChange } from '../router/router.ts';
import { useSite, useTitle, useWiki, useWikiNames, type PageProps } from '../site.ts';
import { isOpen } from '../trials/follow-trial.ts';
import { Results, type Expected } from '../trials/Results.tsx';
import { settingFaultsOf } from '../trials/SettingFaults.tsx';
import { ShareLink } from '../trials/ShareLink.tsx';
import { readTrialView, toOrder, writeTrialView } from '../trials/trial-view.ts';
import { TrialForm } from '../trials/TrialForm.tsx';
import { useTrial } from '../trials/use-trial.ts';
import '../trials/trials.css';

/** The test page: edits of anybody's choice, judged under settings of their choice, and what came out of a test that was shared. */
export default function Trials({ params, query, change }: PageProps) {
  const { router, speaker } = useSite();
  const wiki = params.wiki ?? '';
  const served = useWiki(wiki);
  const [view, setView] = useState(() => readTrialView(query));
  const [said, setSaid] = useState<{ of: string; expected: Expected } | null>(null);
  const { trial, failure, isStarting, ...shown } = useTrial(wiki, query.trial, (id) =>
    change({ trial: id }, 'replace')
  );
  const nameOf = useWikiNames();
  useTitle(speaker.text('try-title', nameOf(wiki)));
  // Back and forward bring the form back that was sent then.
  useEffect(() => setView(readTrialView(query)), [JSON.stringify(query)]);

  function start(): void {
    const order = toOrder(view);
    if (!order) return;
    shown.start(order);
    change({ ...allGone, ...writeTrialView(view) });
  }

  const isRefused = failure?.code === 'settings-refused';
  const expected = said !== null && said.of === trial?.trial ? said.expected : {};
  const { path } = router.place.get();
  const addressWith = (form: QueryChange, { trial: id }: Trial) =>
    new URL(addressOf(path, { ...form, trial: id }), location.origin).href;
  return (
    <div class="try">
      <h1>{speaker.rich('try-title', nameOf(wiki))}</h1>
      <p class="site-lead">{speaker.text('try-lead')}</p>
      <TrialForm
        wiki={wiki}
        view={view}
        isBusy={isStarting || (trial !== null && isOpen(trial))}
        faults={isRefused ? settingFaultsOf(failure) : []}
        onChange={setView}
        onStart={start}
      />
      {failure && !isRefused && <Refusal failure={failure} again={start} />}
      {isStarting && <p role="status">{speaker.text('try-finding')}</p>}
      {trial && (
        <>
          <Results
            {...{ trial, served, expected }}
            onExpect={(news) => setSaid({ of: trial.trial, expected: news })}
          />
          <ShareLink
            address={addressWith(writeTrialView(readTrialView(query)), trial)}
            withoutForm={addressWith({}, trial)}
          />
        </>
      )}
    </div>
  );
}

/** What the form may have left in the address before. */
const allGone = {
  by: undefined,
  lines: undefined,
  from: undefined,
  to: undefined,
  of: undefined,
  page: undefined,
  checks: undefined,
  patch: undefined,
  trial: undefined
};

/** Refusals that people meet have words in their language. */
function Refusal({ failure, again }: { failure: AskFailed; again: () => void }) {
  const { speaker } = useSite();
  const words = known.find((code) => code === failure.code);
  if (!words) return <Failure failure={failure} again={again} />;
  return (
    <p class="try-fault" role="alert">
      {speaker.text(`try-refused-${words}`)}
    </p>
  );
}

const known = [
  'bad-range',
  'sign-in-for-more',
  'too-many-lines',
  'too-many-trials',
  'no-such-trial'
] as const;
