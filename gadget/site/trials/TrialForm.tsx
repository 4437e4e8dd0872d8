import { useId, useState } from 'preact/hooks';
import { trialSizes } from '../../../shared/trial-sizes.ts';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { useSite } from '../site.ts';
import { useResource } from '../state/use-resource.ts';
import { CheckPicker } from './CheckPicker.tsx';
import { SettingFaults, type SettingFault } from './SettingFaults.tsx';
import { WhatToJudge } from './WhatToJudge.tsx';
import { readPatch, toOrder, type TrialView } from './trial-view.ts';

/** What is to be judged, by which checks, under which settings. `faults` says what is wrong with the settings. */
export function TrialForm(props: {
  wiki: string;
  view: TrialView;
  isBusy: boolean;
  faults: readonly SettingFault[];
  onChange: (view: TrialView) => void;
  onStart: () => void;
}) {
  const { wiki, view, isBusy, faults, onChange, onStart } = props;
  const { api, speaker } = useSite();
  const path = `/v1/wikis/${encodeURIComponent(wiki)}`;
  const known = useResource(
    async (signal) => {
      const [{ checks }, { settings }] = await Promise.all([
        api.get('getChecks', '/v1/checks', {}, signal),
        api.get('getSettings', `${path}/settings`, {}, signal)
      ]);
      return { checks, settings };
    },
    [wiki]
  );
  const [isNamed, setNamed] = useState(true);
  const set = (some: Partial<TrialView>) => onChange({ ...view, ...some });
  return (
    <form
      class="seula-box try-form"
      onSubmit={(event) => {
        event.preventDefault();
        setNamed(toOrder(view) !== null);
        if (toOrder(view)) onStart();
      }}
    >
      <WhatToJudge view={view} onChange={set} />
      {!isNamed && toOrder(view) === null && (
        <p class="try-fault" role="alert">
          {speaker.text('try-nothing')}
        </p>
      )}
      <details class="try-part" open={view.checks !== null}>
        <summary>
          {view.checks === null
            ? speaker.text('try-checks')
            : speaker.text('try-checks-picked', view.checks.length)}
        </summary>
        <Loaded of={known}>
          {({ checks, settings }) => (
            <CheckPicker
              checks={checks}
              inForce={settings}
              picked={view.checks}
              patch={view.patch}
              onPick={(picked) => set({ checks: picked })}
              onPatch={(patch) => set({ patch })}
            />
          )}
        </Loaded>
      </details>
      <PatchField
        // Drawn anew where it is changed from elsewhere.
        key={JSON.stringify(view.patch)}
        {...{ view, faults }}
        onChange={set}
      />
      <p class="try-buttons">
        <CdxButton type="submit" action="progressive" weight="primary" disabled={isBusy}>
          {speaker.text('try-start')}
        </CdxButton>
        <span class="seula-subtle">
          {speaker.text('try-bounds', trialSizes.anybody, trialSizes.signedIn)}
        </span>
      </p>
    </form>
  );
}

function PatchField(props: {
  view: TrialView;
  faults: readonly SettingFault[];
  onChange: (some: Partial<TrialView>) => void;
}) {
  const { view, faults, onChange } = props;
  const { speaker } = useSite();
  const isEmpty = Object.keys(view.patch).length === 0;
  const [typed, setTyped] = useState(isEmpty ? '' : JSON.stringify(view.patch, null, 2));
  const isFaulty = readPatch(typed) === null;
  const id = useId();
  return (
    <details class="try-part" open={!isEmpty || faults.length > 0}>
      <summary>{speaker.text('try-settings')}</summary>
      <label for={id}>{speaker.text('try-settings-json')}</label>
      <textarea
        id={id}
        class="cdx-text-area__textarea try-json"
        dir="ltr"
        rows={6}
        spellcheck={false}
        value={typed}
        aria-invalid={isFaulty || faults.length > 0}
        aria-describedby={`${id}-told`}
        placeholder={'{ "checks": { "min_age": { "options": { "hours": 24 } } } }'}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={({ currentTarget }) => {
          const patch = readPatch(currentTarget.value);
          if (patch) onChange({ patch });
        }}
      />
      <div id={`${id}-told`}>
        {isFaulty && <p class="try-fault">{speaker.text('try-settings-no-json')}</p>}
        <SettingFaults faults={faults} />
      </div>
    </details>
  );
}
