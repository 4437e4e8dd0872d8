import { useId } from 'preact/hooks';

/** A list in which one thing is chosen; its label is seen beside it, or by screen readers only. */
export function Choice(props: {
  label: string;
  value: string;
  options: readonly { value: string; label: string; lang?: string }[];
  onChange: (value: string) => void;
  isLabelled?: boolean;
}) {
  const { label, value, options, onChange, isLabelled } = props;
  const id = useId();
  return (
    <span class="site-choice">
      <label for={id} class={isLabelled ? 'site-label' : 'seula-unseen'}>
        {label}
      </label>
      <select
        id={id}
        class="cdx-select"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            lang={option.lang}
            selected={option.value === value}
          >
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
