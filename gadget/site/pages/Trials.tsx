import { useEffect, useRef, useState } from 'preact/hooks';
import type { Trial } from '../../../shared/trial.ts';
import { AskFailed } from '../api/ask.ts';
import { Failure } from '../components/Loaded.tsx';
import { addressOf } from '../router/router.ts';
import { useSite, useTitle, useWiki, type PageProps } from '../site.ts';
import { followTrial, isOpen } from '../trials/follow-trial.ts';
import { Results, type Expected } from '../trials/Results.tsx';
import { settingFaultsOf } from '../trials/SettingFaults.tsx';
import { ShareLink } from '../trials/ShareLink.tsx';
import { readTrialView, toOrder, writeTrialView } from '../trials/trial-view.ts';
import { TrialForm } from '../trials/TrialForm.tsx';
import '../../details/checks.css';
import '../trials/trials.css';

/** The test page: edits of anybody's choice, judged under settings of their choice. Writes nothing and keeps nothing. */
export default function Trials({ params, query, change }: PageProps) {
  const { api, clock, router, speaker } = useSite();
  const wiki = params.wiki ?? '';
  const served = useWiki(wiki);
  const [view, setView] = useState(() => readTrialView(query));
  const [trial, setTrial] = useState<Trial | null>(null);
  const [failure, setFailure] = useState<AskFailed | null>(null);
  const [isStarting, setStarting] = useState(false);
  const [expected, setExpected] = useState<Expected>({});
  const running = useRef(new AbortController());
  useTitle(speaker.text('try-title', wiki));
  useEffect(() => () => running.current.abort(), []);
  // Back and forward bring the form back that was sent then.
  useEffect(() => setView(readTrialView(query)), [JSON.stringify(query)]);

  async function start(): Promise<void> {
    const order = toOrder(view);
    if (!order) return;
    change({ ...allGone, ...writeTrialView(view) });
    running.current.abort();
    const { signal } = (running.current = new AbortController());
    setTrial(null);
    setFailure(null);
    setExpected({});
    setStarting(true);
    const listen = (address: string) => new EventSource(address);
    const onTrial = (now: Trial) => {
      if (signal.aborted) return;
      setStarting(false);
      setTrial(now);
    };
    try {
      await followTrial(wiki, order, { api, clock, listen }, onTrial, signal);
    } catch (fault) {
      if (signal.aborted) return;
      setStarting(false);
      setFailure(fault instanceof AskFailed ? fault : new AskFailed('unreachable'));
    }
  }

  const isRefused = failure?.code === 'settings-refused';
  const address = new URL(addressOf(router.place.get().path, writeTrialView(view)), location.origin).href;
  return (
    <div class="try">
      <h1>{speaker.rich('try-title', wiki)}</h1>
      <p class="site-lead">{speaker.text('try-lead')}</p>
      <TrialForm
        wiki={wiki}
        view={view}
        isBusy={isStarting || (trial !== null && isOpen(trial))}
        faults={isRefused ? settingFaultsOf(failure) : []}
        onChange={setView}
        onStart={() => void start()}
      />
      {failure && !isRefused && <Refusal failure={failure} again={() => void start()} />}
      {isStarting && <p role="status">{speaker.text('try-finding')}</p>}
      {trial && (
        <>
          <Results {...{ trial, served, expected }} onExpect={setExpected} />
          <ShareLink address={address} />
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
  patch: undefined
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
