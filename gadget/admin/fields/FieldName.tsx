import { useApp } from '../../app.ts';
import { useStore } from '../../state/use-store.ts';
import { useForms } from '../draft/draft-context.ts';
import { asObject } from '../draft/json-path.ts';
import { formOf } from './read-field.ts';

/** A setting by its name in the reader's language, as far as it has one, and by its path such as `bot.waitMinutes`. */
export function FieldName({ path }: { path: string }) {
  const { texts } = useApp();
  const { schema } = useStore(useForms().draft.store);
  const said = useStore(texts) ?? {};
  const names = namesAlong(path, schema).map((key) => said[key]?.split(/[;:.] /)[0]);
  return (
    <>
      {names.filter(Boolean).map((name, index) => (
        <>
          {index > 0 && '› '}
          <bdi>{name}</bdi>{' '}
        </>
      ))}
      <code>{path}</code>
    </>
  );
}

/** The schema of a field, and those of all that it stands in, from the outside inwards. */
export function schemasAlong(path: string, schema: unknown): Readonly<Record<string, unknown>>[] {
  const found: Readonly<Record<string, unknown>>[] = [];
  path.split('.').reduce((at, name) => {
    const inner = asObject(asObject(formOf(at).properties)[name]);
    found.push(inner);
    return inner;
  }, asObject(schema));
  return found;
}

/** Keys of the texts that lead to a field: of a check its title, of the field its own. */
function namesAlong(path: string, schema: unknown): string[] {
  const along = schemasAlong(path, schema);
  return [...along.map((at) => at['x-title']), along[along.length - 1]?.['x-message']].filter(
    (key): key is string => typeof key === 'string'
  );
}
