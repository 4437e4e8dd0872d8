import { useApp } from '../../app.ts';
import { useStore } from '../../state/use-store.ts';
import { useForms } from '../draft/draft-context.ts';
import { valueAt } from '../draft/json-path.ts';
import type { InputProps } from './FieldRow.tsx';
import { modeWords } from './mode-words.ts';

/** One of a few words; where these are steps, those beyond the next one up cannot be chosen, and it says why. */
export function ChoiceInput({ field, id, value, isFixed, onChange }: InputProps) {
  const { speaker } = useApp();
  const { document } = useStore(useForms().draft.store);
  const { choices, isStepped } = field;
  const set = valueAt(document?.settings, field.path) ?? field.fallback;
  const next = isStepped ? choices.indexOf(String(set)) + 1 : choices.length;
  const labelOf = (choice: string) => {
    const known = modeWords.get(choice);
    return known ? speaker.text(known) : choice;
  };
  return (
    <>
      <select
        id={id}
        class="seula-input"
        disabled={isFixed}
        value={String(value)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map((choice, index) => (
          <option key={choice} value={choice} selected={choice === value} disabled={index > next}>
            {labelOf(choice)}
          </option>
        ))}
      </select>
      {!isFixed && next < choices.length - 1 && (
        <p class="seula-subtle">{speaker.text('choice-steps', labelOf(choices[next] ?? ''))}</p>
      )}
    </>
  );
}
