import { useId } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { useSite } from '../../site.ts';
import { resolutions, type FlaggedRevsView } from './flagged-revs-view.ts';

/** From when to when, and in what steps. */
export function Period(props: {
  view: FlaggedRevsView;
  /** The first day that is really asked for. */
  from: string | null;
  onChange: (change: Partial<FlaggedRevsView>) => void;
}) {
  const { view, from, onChange } = props;
  const { speaker } = useSite();
  return (
    <>
      <DayField
        label={speaker.text('flagged-from')}
        value={from}
        most={view.to}
        onChange={(day) => onChange({ from: day })}
      />
      <DayField
        label={speaker.text('flagged-to')}
        value={view.to}
        least={from}
        onChange={(day) => onChange({ to: day })}
      />
      <Choice
        isLabelled
        label={speaker.text('flagged-resolution')}
        value={view.resolution}
        options={resolutions.map((value) => ({ value, label: speaker.text(`flagged-${value}`) }))}
        onChange={(value) =>
          onChange({ resolution: resolutions.find((one) => one === value) ?? view.resolution })
        }
      />
    </>
  );
}

function DayField(props: {
  label: string;
  value: string | null;
  least?: string | null;
  most?: string | null;
  onChange: (day: string | null) => void;
}) {
  const { label, value, least, most, onChange } = props;
  const id = useId();
  return (
    <span class="stats-field">
      <label for={id} class="site-label">
        {label}
      </label>
      <input
        id={id}
        class="cdx-text-input__input"
        type="date"
        value={value ?? ''}
        {...(least && { min: least })}
        {...(most && { max: most })}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      />
    </span>
  );
}
