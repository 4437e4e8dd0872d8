import { useApp } from '../../app.ts';
import type { MessageKey } from '../../mw/catalogues.ts';
import type { InputProps } from './FieldRow.tsx';

/** One of a few words. */
export function ChoiceInput({ field, id, value, isFixed, onChange }: InputProps) {
  const { speaker } = useApp();
  return (
    <select
      id={id}
      class="seula-input"
      disabled={isFixed}
      value={String(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {field.choices.map((choice) => {
        const known = words[choice];
        return (
          <option key={choice} value={choice} selected={choice === value}>
            {known ? speaker.text(known) : choice}
          </option>
        );
      })}
    </select>
  );
}

/** Words of choices that are not clear by themselves. */
const words: Partial<Record<string, MessageKey>> = {
  off: 'mode-off',
  'dry-run': 'mode-dry-run',
  trial: 'mode-trial',
  live: 'mode-live'
};
