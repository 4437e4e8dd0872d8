import { Suggestions, useSuggestions } from './Suggestions.tsx';
import type { InputProps } from './FieldRow.tsx';

/** A text, with suggestions of the wiki where it names something there. */
export function TextInput({ field, id, value, isFixed, onChange }: InputProps) {
  const { found, ask } = useSuggestions(field.source);
  return (
    <>
      <input
        type="text"
        id={id}
        class="seula-input"
        disabled={isFixed}
        value={typeof value === 'string' ? value : ''}
        list={`${id}-list`}
        onInput={(event) => ask(event.currentTarget.value)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Suggestions id={`${id}-list`} found={found} />
    </>
  );
}
