import { useRef, useState } from 'preact/hooks';
import { useApp } from '../../app.ts';
import { useForms } from '../draft/draft-context.ts';
import type { Source } from './read-field.ts';

const calmMs = 200;

/** Asks the wiki what begins with what is typed, once the typing pauses; an answer that came too late is dropped. */
export function useSuggestions(source: Source | null) {
  const { clock } = useApp();
  const { suggest } = useForms();
  const [found, setFound] = useState<readonly string[]>([]);
  const last = useRef(new AbortController());
  const ask = (typed: string): void => {
    if (!source) return;
    last.current.abort();
    const { signal } = (last.current = new AbortController());
    void clock
      .wait(calmMs, signal)
      .then(() => suggest(source, typed))
      .then((names) => {
        if (!signal.aborted) setFound(names);
      });
  };
  return { found, ask };
}

/** The suggestions as the browser shows them. */
export function Suggestions({ id, found }: { id: string; found: readonly string[] }) {
  return (
    <datalist id={id}>
      {found.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
