import { useId } from 'preact/hooks';
import { Choice } from '../components/Choice.tsx';
import { useSite } from '../site.ts';
import type { TrialView } from './trial-view.ts';

const ways = ['lines', 'range', 'cases'] as const;

/** Links and titles, a range of time, or a page with cases. */
export function WhatToJudge(props: { view: TrialView; onChange: (some: Partial<TrialView>) => void }) {
  const { view, onChange } = props;
  const { speaker } = useSite();
  const name = useId();
  return (
    <>
      <fieldset class="try-ways">
        <legend class="site-label">{speaker.text('try-what')}</legend>
        {ways.map((by) => (
          <label key={by}>
            <input
              type="radio"
              name={name}
              value={by}
              checked={view.by === by}
              onChange={() => onChange({ by })}
            />{' '}
            {speaker.text(`try-by-${by}`)}
          </label>
        ))}
      </fieldset>
      {view.by === 'lines' ? (
        <Lines {...props} />
      ) : view.by === 'range' ? (
        <Range {...props} />
      ) : (
        <CasesPage {...props} />
      )}
    </>
  );
}

type Props = Parameters<typeof WhatToJudge>[0];

function Lines({ view, onChange }: Props) {
  const { speaker } = useSite();
  const id = useId();
  return (
    <div>
      <label class="site-label" for={id}>
        {speaker.text('try-lines')}
      </label>
      <textarea
        id={id}
        class="cdx-text-area__textarea try-lines"
        rows={5}
        dir="auto"
        spellcheck={false}
        value={view.lines}
        aria-describedby={`${id}-help`}
        onInput={({ currentTarget }) => onChange({ lines: currentTarget.value })}
      />
      <p id={`${id}-help`} class="seula-subtle">
        {speaker.text('try-lines-help')}
      </p>
    </div>
  );
}

function Range({ view, onChange }: Props) {
  const { speaker } = useSite();
  return (
    <div class="try-range">
      <Day label={speaker.text('try-from')} value={view.from} onChange={(from) => onChange({ from })} />
      <Day label={speaker.text('try-to')} value={view.to} onChange={(to) => onChange({ to })} />
      <Choice
        isLabelled
        label={speaker.text('try-of')}
        value={view.of}
        options={(['pending', 'reviews'] as const).map((value) => ({
          value,
          label: speaker.text(`try-of-${value}`)
        }))}
        onChange={(of) => onChange({ of: of === 'reviews' ? of : 'pending' })}
      />
    </div>
  );
}

function Day(props: { label: string; value: string; onChange: (day: string) => void }) {
  const id = useId();
  return (
    <span>
      <label class="site-label" for={id}>
        {props.label}
      </label>
      <input
        type="date"
        id={id}
        class="cdx-text-input__input try-day"
        value={props.value}
        onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
      />
    </span>
  );
}

function CasesPage({ view, onChange }: Props) {
  const { speaker } = useSite();
  const id = useId();
  return (
    <div>
      <label class="site-label" for={id}>
        {speaker.text('try-cases-page')}
      </label>
      <input
        type="text"
        id={id}
        class="cdx-text-input__input"
        dir="auto"
        maxLength={255}
        value={view.casesPage}
        aria-describedby={`${id}-help`}
        onInput={({ currentTarget }) => onChange({ casesPage: currentTarget.value })}
      />
      <p id={`${id}-help`} class="seula-subtle">
        {speaker.text('try-cases-help')}
      </p>
      <p>
        <code dir="ltr">* [[Special:Diff/123]] user_block : block # …</code>
        <br />
        <code dir="ltr">* [[Special:Diff/124]] : approve</code>
      </p>
    </div>
  );
}
