import type { Clock } from '../ports.ts';

const mostKept = 2_000;

/** Keeps answers by key for so many milliseconds; failures are not kept, and `live` asks anew. */
export function keepAnswers<T>(clock: Pick<Clock, 'now'>, forMs: number) {
  const kept = new Map<string, { readonly at: number; readonly answer: Promise<T> }>();
  return (key: string, ask: () => Promise<T>, live = false): Promise<T> => {
    const now = clock.now();
    const before = kept.get(key);
    // A clock that was set back must not keep what is old.
    if (!live && before && now >= before.at && now - before.at < forMs) return before.answer;
    const entry = { at: now, answer: ask() };
    kept.delete(key);
    kept.set(key, entry);
    entry.answer.catch(() => {
      if (kept.get(key) === entry) kept.delete(key);
    });
    if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? key);
    return entry.answer;
  };
}
