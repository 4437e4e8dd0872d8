import { useApp } from '../../app.ts';
import type { InputProps } from './FieldRow.tsx';

/** A number within its bounds, which stand beside it. */
export function NumberInput({ field, id, value, isFixed, onChange }: InputProps) {
  const { speaker } = useApp();
  const { least, most, isWhole } = field;
  return (
    <span class="seula-number">
      <input
        type="number"
        id={id}
        class="seula-input"
        disabled={isFixed}
        value={typeof value === 'number' ? value : ''}
        step={isWhole ? 1 : 'any'}
        {...(least !== null && { min: least })}
        {...(most !== null && { max: most })}
        onChange={({ currentTarget: { value: typed, valueAsNumber } }) =>
          onChange(typed === '' || isNaN(valueAsNumber) ? null : valueAsNumber)
        }
      />{' '}
      {least !== null && most !== null && (
        <span class="seula-subtle">{speaker.text('field-bounds', least, most)}</span>
      )}
    </span>
  );
}
