import { useApp } from '../app.ts';
import { useStore } from '../state/use-store.ts';
import { useForms } from './draft/draft-context.ts';
import { asObject, valueAt, type Path } from './draft/json-path.ts';
import { changesUnder, FieldRow, SwitchInput } from './fields/FieldRow.tsx';
import { readField } from './fields/read-field.ts';
import { mayChange } from './session.ts';
import { useSession } from './session-context.ts';

const groups = ['approve', 'block'] as const;

/** Every check with its switch, by what it can do to an edit; its description and its options unfold. */
export function Checks({ heading: Heading }: { heading: 'h2' | 'h3' }) {
  const { speaker } = useApp();
  const { schema } = useStore(useForms().draft.store);
  const checks = asObject(valueAt(schema, ['properties', 'checks', 'properties']));
  const byGroup = groups.map((group) => ({
    group,
    ids: Object.keys(checks).filter((id) => groupOf(checks[id]) === group)
  }));
  return (
    <>
      {byGroup
        .filter(({ ids }) => ids.length > 0)
        .map(({ group, ids }) => (
          <section key={group} class="seula-checks-form">
            <Heading>{speaker.text(`checks-${group}`)}</Heading>
            {ids.map((id) => (
              <CheckForm key={id} id={id} schema={checks[id]} />
            ))}
          </section>
        ))}
    </>
  );
}

/** What can hold an edit back stands there, also where it can speak for edits as well. */
function groupOf(check: unknown): (typeof groups)[number] {
  const can = valueAt(check, ['x-can']);
  return Array.isArray(can) && can.indexOf('block') !== -1 ? 'block' : 'approve';
}

function CheckForm({ id, schema }: { id: string; schema: unknown }) {
  const { speaker, texts } = useApp();
  const { draft } = useForms();
  const said = useStore(texts);
  const isFixed = !mayChange(useStore(useSession().state));
  const { document, patch, faults } = useStore(draft.store);
  const path: Path = ['checks', id];
  const own = [...path, 'enabled'];
  const fallback = valueAt(schema, ['properties', 'enabled', 'default']) === true;
  const changed = valueAt(patch, own);
  const set = changed === undefined ? valueAt(document?.settings, own) : changed;
  const isOn = typeof set === 'boolean' ? set : fallback;
  const text = (key: string) => said?.[String(valueAt(schema, [key]))];
  const title = text('x-title') ?? id;
  const { fields } = readField(valueAt(schema, ['properties', 'options']), [...path, 'options']);
  const changes = changesUnder(patch, path);
  const isFaulty = faults.some((fault) => fault.path.indexOf(`checks.${id}.`) === 0);
  const inputId = `seula-check-${id}`;
  return (
    <div class="seula-check-form">
      <SwitchInput
        id={inputId}
        value={isOn}
        isFixed={isFixed}
        onChange={(value) => draft.set(own, value === fallback ? null : value)}
      />
      <details open={isFaulty}>
        <summary>
          <label for={inputId} onClick={(event) => event.preventDefault()}>
            {title}
          </label>{' '}
          {changes > 0 && <span class="seula-changed">{speaker.text('changed', changes)}</span>}
        </summary>
        <p class="seula-subtle">{text('x-description')}</p>
        {fields.map((field) => (
          <FieldRow key={field.path.join('.')} field={field} />
        ))}
      </details>
    </div>
  );
}
