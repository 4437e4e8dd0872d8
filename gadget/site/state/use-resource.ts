import { useEffect, useState } from 'preact/hooks';
import { AskFailed } from '../api/ask.ts';

/** Something that is asked for: the last answer stays while the next one is awaited. */
export interface Resource<Value> {
  readonly value: Value | null;
  readonly failure: AskFailed | null;
  readonly isLoading: boolean;
  again(): void;
}

/** Asks when the component is drawn and whenever one of `keys` changes; what is no longer wanted is given up. */
export function useResource<Value>(
  load: (signal: AbortSignal) => Promise<Value>,
  keys: readonly unknown[]
): Resource<Value> {
  const [known, setKnown] = useState<Omit<Resource<Value>, 'again'>>(nothingYet);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const given = new AbortController();
    setKnown((before) => ({ ...before, isLoading: true }));
    load(given.signal).then(
      (value) => !given.signal.aborted && setKnown({ value, failure: null, isLoading: false }),
      (fault: unknown) => {
        if (given.signal.aborted) return;
        const failure = fault instanceof AskFailed ? fault : new AskFailed('unreachable');
        setKnown({ value: null, failure, isLoading: false });
      }
    );
    return () => given.abort();
  }, [...keys, attempt]);
  return { ...known, again: () => setAttempt(attempt + 1) };
}

const nothingYet = { value: null, failure: null, isLoading: true };
