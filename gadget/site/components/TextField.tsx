import { useEffect, useId, useState } from 'preact/hooks';

/** A field for text that says what was typed when the reader is done with it: on Enter, or when they leave it. */
export function TextField(props: {
  label: string;
  value: string;
  onDone: (value: string) => void;
  type?: 'text' | 'search' | 'date' | 'number';
  placeholder?: string;
  /** Things to choose from, beside what may be typed. */
  suggestions?: readonly { value: string; label: string }[];
}) {
  const { label, value, onDone, type = 'text', placeholder, suggestions } = props;
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const done = () => typed.trim() !== value && onDone(typed.trim());
  return (
    <span class="site-field">
      <label for={id} class="site-label">
        {label}
      </label>
      <span class="cdx-text-input">
        <input
          id={id}
          class="cdx-text-input__input"
          type={type}
          dir={type === 'text' || type === 'search' ? 'auto' : undefined}
          value={typed}
          placeholder={placeholder}
          list={suggestions ? `${id}-list` : undefined}
          maxLength={200}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onChange={done}
          onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && done()}
        />
      </span>
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </datalist>
      )}
    </span>
  );
}
