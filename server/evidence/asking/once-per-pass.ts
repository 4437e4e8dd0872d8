import type { Sources } from '../define-evidence.ts';

/**
 * Asks for what has not been asked for in this pass and gives the answers for all keys; a key without an answer is left
 * out. Several kinds, and several batches of pages, can so share one request. A failure is forgotten, so that it can be
 * tried again.
 */
export async function oncePerPass<T>(
  about: string,
  keys: readonly string[],
  { kept = new Map() }: Sources,
  ask: (news: readonly string[]) => Promise<ReadonlyMap<string, T>>
): Promise<Map<string, T>> {
  const placeOf = (key: string): string => `${about} ${key}`;
  const news = [...new Set(keys)].filter((key) => !kept.has(placeOf(key)));
  if (news.length > 0) {
    const asked = ask(news);
    asked.catch(() => {
      for (const key of news) kept.delete(placeOf(key));
    });
    for (const key of news) kept.set(placeOf(key), asked);
  }
  const found = new Map<string, T>();
  for (const key of keys) {
    const answers = (await kept.get(placeOf(key))) as ReadonlyMap<string, T> | undefined;
    const answer = answers?.get(key);
    if (answer !== undefined) found.set(key, answer);
  }
  return found;
}
