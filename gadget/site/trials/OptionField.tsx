import { useId } from 'preact/hooks';
import type { Field } from '../../admin/fields/read-field.ts';
import { shownValue } from '../../admin/fields/shown-value.ts';
import { useApp } from '../../app.ts';
import { useStore } from '../../state/use-store.ts';
import { useSite } from '../site.ts';

/** One option of a check with the control that fits it; what fits none shows its value, to be set as JSON. */
export function OptionField(props: {
  checkId: string;
  field: Field;
  value: unknown;
  isChanged: boolean;
  onChange: (value: unknown) => void;
}) {
  const { checkId, field, value, isChanged, onChange } = props;
  const { speaker, texts } = useSite();
  const said = useStore(texts);
  const id = useId();
  const name = field.path.join('.');
  const [short = name] = (said?.[`seula-check-${checkId}-option-${name}`] ?? name).split(/;\s/);
  const Input = inputs[field.kind];
  return (
    <div class={`try-option ${isChanged ? 'try-is-changed' : ''}`}>
      <label for={id}>{short}</label>
      <Input {...{ field, id, value, onChange }} />
      {isChanged && (
        <button type="button" class="seula-link" onClick={() => onChange(undefined)}>
          {speaker.text('try-option-back')}
        </button>
      )}
    </div>
  );
}

interface InputProps {
  field: Field;
  id: string;
  value: unknown;
  /** Undefined: as it is in force. */
  onChange: (value: unknown) => void;
}

const inputs = {
  number: NumberInput,
  choice: ChoiceInput,
  switch: SwitchInput,
  text: TextInput,
  list: ListInput,
  group: NoInput,
  other: NoInput
} as const;

function NumberInput({ field: { least, most, isWhole }, id, value, onChange }: InputProps) {
  const { speaker } = useSite();
  return (
    <span>
      <input
        type="number"
        id={id}
        class="cdx-text-input__input try-number"
        value={typeof value === 'number' ? value : ''}
        step={isWhole ? 1 : 'any'}
        {...(least !== null && { min: least })}
        {...(most !== null && { max: most })}
        onChange={({ currentTarget: { value: typed, valueAsNumber } }) =>
          onChange(typed === '' || isNaN(valueAsNumber) ? undefined : valueAsNumber)
        }
      />{' '}
      {least !== null && most !== null && (
        <span class="seula-subtle">{speaker.text('try-option-bounds', least, most)}</span>
      )}
    </span>
  );
}

function ChoiceInput({ field, id, value, onChange }: InputProps) {
  return (
    <select
      id={id}
      class="cdx-select"
      value={String(value)}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {field.choices.map((choice) => (
        <option key={choice} value={choice} selected={choice === value}>
          {choice}
        </option>
      ))}
    </select>
  );
}

function SwitchInput({ id, value, onChange }: InputProps) {
  return (
    <input
      id={id}
      type="checkbox"
      checked={value === true}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}

function TextInput({ id, value, onChange }: InputProps) {
  return (
    <input
      id={id}
      type="text"
      class="cdx-text-input__input"
      dir="auto"
      value={typeof value === 'string' ? value : ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** One entry a line. */
function ListInput({ id, value, onChange }: InputProps) {
  const entries = Array.isArray(value) ? value.map(String) : [];
  const entered = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  return (
    <textarea
      id={id}
      class="cdx-text-area__textarea"
      dir="auto"
      rows={Math.min(6, entries.length + 1)}
      value={entries.join('\n')}
      onChange={({ currentTarget }) => onChange(entered(currentTarget.value))}
    />
  );
}

function NoInput({ id, value }: InputProps) {
  const { speaker } = useSite();
  const app = useApp();
  return (
    <output id={id} class="seula-subtle">
      <bdi>{shownValue(value, app.speaker)}</bdi> {speaker.text('try-option-json')}
    </output>
  );
}
