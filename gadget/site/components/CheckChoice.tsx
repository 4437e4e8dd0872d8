import { useStore } from '../../state/use-store.ts';
import { useSite } from '../site.ts';
import { useResource } from '../state/use-resource.ts';
import { Choice } from './Choice.tsx';

/** The list of all checks, by what they are called in the reader's language. */
export function CheckChoice({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { api, spoken, speaker, texts } = useSite();
  const said = useStore(texts) ?? {};
  const { value: found } = useResource((signal) => api.get('getChecks', '/v1/checks', {}, signal), []);
  const checks = (found?.checks ?? [])
    .map(({ id, title }) => ({ value: id, label: said[title] ?? id }))
    .sort((one, other) => one.label.localeCompare(other.label, spoken));
  // A check that is asked for by its address, before the list is there.
  const known = checks.some((check) => check.value === value) || value === '';
  return (
    <Choice
      isLabelled
      label={speaker.text('check-label')}
      value={value}
      options={[
        { value: '', label: speaker.text('check-any') },
        ...(known ? [] : [{ value, label: said[`seula-check-${value}-title`] ?? value }]),
        ...checks
      ]}
      onChange={onChange}
    />
  );
}
