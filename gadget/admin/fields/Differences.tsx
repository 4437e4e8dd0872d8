import { useApp } from '../../app.ts';
import { useStore } from '../../state/use-store.ts';
import { useForms } from '../draft/draft-context.ts';
import { FieldName, schemasAlong } from './FieldName.tsx';
import { shownValue } from './shown-value.ts';

/** Fields with what they were and what they are then. What nobody set has its default. */
export function Differences({
  all
}: {
  all: readonly { path: string; before?: unknown; after?: unknown }[];
}) {
  const { speaker } = useApp();
  const { schema } = useStore(useForms().draft.store);
  return (
    <ul class="seula-differences">
      {all.map(({ path, before, after }) => (
        <li key={path}>
          <FieldName path={path} />: {shown(path, before)} {speaker.text('field-then', shown(path, after))}
        </li>
      ))}
    </ul>
  );

  function shown(path: string, value: unknown): string {
    const fallback = schemasAlong(path, schema).pop()?.default;
    const isDefault = (value === undefined || value === null) && fallback !== undefined && fallback !== null;
    return isDefault
      ? speaker.text('value-default', shownValue(fallback, speaker, path))
      : shownValue(value, speaker, path);
  }
}
