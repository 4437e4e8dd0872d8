import { useApp } from '../../app.ts';
import { useStore } from '../../state/use-store.ts';
import { useForms } from '../draft/draft-context.ts';
import { isSame, leavesOf, valueAt } from '../draft/json-path.ts';
import { mayChange } from '../session.ts';
import { useSession } from '../session-context.ts';
import { ChoiceInput } from './ChoiceInput.tsx';
import { faultWords } from './fault-words.ts';
import { ListInput } from './ListInput.tsx';
import { NumberInput } from './NumberInput.tsx';
import type { Field } from './read-field.ts';
import { shownValue } from './shown-value.ts';
import { TextInput } from './TextInput.tsx';

/** What a control of a field gets; `value` is what would hold if one saved now. */
export interface InputProps {
  field: Field;
  id: string;
  value: unknown;
  isFixed: boolean;
  onChange: (value: unknown) => void;
}

const inputs = {
  switch: SwitchInput,
  number: NumberInput,
  choice: ChoiceInput,
  text: TextInput,
  list: ListInput
} as const;

/** One field with its name, its control, the way back to the default, and what the companion says against it. */
export function FieldRow({ field }: { field: Field }) {
  const { speaker, texts } = useApp();
  const { draft } = useForms();
  const said = useStore(texts);
  const isFixed = !mayChange(useStore(useSession().state));
  const { document, patch, faults } = useStore(draft.store);
  if (field.kind === 'group') return <FieldGroup field={field} />;

  const name = field.path.join('.');
  const own = valueAt(patch, field.path);
  const value = own === undefined ? valueAt(document?.settings, field.path) : own;
  const isDefault = value === undefined || value === null;
  const shown = isDefault ? field.fallback : value;
  const fault = faults.filter(({ path }) => path === name || path.indexOf(`${name}.`) === 0)[0];
  const id = `seula-field-${name.replace(/\W/g, '-')}`;
  // What stands behind the first semicolon explains.
  const [short = '', more] = (said?.[field.message] ?? name).split(/;\s(.*)/);
  const Input = field.kind === 'other' ? null : inputs[field.kind];
  return (
    <div class={`seula-field ${own === undefined ? '' : 'seula-is-changed'}`}>
      <label for={id}>{short}</label>
      {more && <p class="seula-subtle">{more}</p>}
      {Input ? (
        <Input {...{ field, id, isFixed }} value={shown} onChange={(next) => draft.set(field.path, next)} />
      ) : (
        <code>{shownValue(shown, speaker, name)}</code>
      )}
      {fault && (
        <p class="seula-fault" role="alert">
          {faultWords(fault, speaker)}
        </p>
      )}
      {!isDefault && !isFixed && !isSame(value, field.fallback) && (
        <button type="button" class="seula-link" onClick={() => draft.set(field.path, null)}>
          {speaker.text('field-default', shownValue(field.fallback, speaker, name))}
        </button>
      )}
    </div>
  );
}

/** Fields that belong together, under their name. */
function FieldGroup({ field }: { field: Field }) {
  const { texts } = useApp();
  const said = useStore(texts);
  return (
    <fieldset class="seula-group">
      <legend>{said?.[field.message] ?? field.path.join('.')}</legend>
      {field.fields.map((one) => (
        <FieldRow key={one.path.join('.')} field={one} />
      ))}
    </fieldset>
  );
}

/** True or false. */
export function SwitchInput({ id, value, isFixed, onChange }: Omit<InputProps, 'field'>) {
  return (
    <input
      type="checkbox"
      role="switch"
      class="seula-switch"
      id={id}
      checked={value === true}
      disabled={isFixed}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

/** How many fields of a check or a group are changed. */
export function changesUnder(patch: unknown, path: readonly string[]): number {
  const under = valueAt(patch, path);
  return under === undefined ? 0 : leavesOf(under).length;
}
