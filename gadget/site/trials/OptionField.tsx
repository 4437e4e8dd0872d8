import { useId } from 'preact/hooks';
import type { Field } from '../../admin/fields/read-field.ts';
import { ChoiceInput } from '../../admin/fields/ChoiceInput.tsx';
import { NumberInput } from '../../admin/fields/NumberInput.tsx';
import { shownValue } from '../../admin/fields/shown-value.ts';
import { useStore } from '../../state/use-store.ts';
import { useApp } from '../../app.ts';
import { useSite } from '../site.ts';

/** One option of a check: a control where it is a number, a choice or a switch; else its value, to be set as JSON. */
export function OptionField(props: {
  checkId: string;
  field: Field;
  value: unknown;
  isChanged: boolean;
  onChange: (value: unknown) => void;
}) {
  const { checkId, field, value, isChanged, onChange } = props;
  const { speaker, texts } = useSite();
  const app = useApp();
  const said = useStore(texts);
  const id = useId();
  const name = field.path.join('.');
  const [short = name] = (said?.[`seula-check-${checkId}-option-${name}`] ?? name).split(/;\s/);
  const input = {
    field,
    id,
    value,
    isFixed: false,
    onChange: (next: unknown) => onChange(next ?? undefined)
  };
  return (
    <div class={`try-option ${isChanged ? 'try-is-changed' : ''}`}>
      <label for={id}>{short}</label>
      {field.kind === 'number' ? (
        <NumberInput {...input} />
      ) : field.kind === 'choice' ? (
        <ChoiceInput {...input} />
      ) : field.kind === 'switch' ? (
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      ) : (
        <output id={id} class="seula-subtle">
          <bdi>{shownValue(value, app.speaker)}</bdi> {speaker.text('try-option-json')}
        </output>
      )}
      {isChanged && (
        <button type="button" class="seula-link" onClick={() => onChange(undefined)}>
          {speaker.text('try-option-back')}
        </button>
      )}
    </div>
  );
}
