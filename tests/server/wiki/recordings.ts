import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../shared/contract/', import.meta.url);

/** Whether the recorded answers of a real wiki lie beside the project. */
export const recordingsAreHere = existsSync(folder);

/** The recorded answer of that name, as parsed JSON or as the text that came instead. */
export function recordedAnswer(name: string): unknown {
  const recording = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as {
    response: unknown;
  };
  return recording.response;
}

/** The `query` parts of several recorded answers in one answer. */
export function mergedAnswers(...names: string[]): { batchcomplete: true; query: Record<string, unknown> } {
  const parts = names.map((name) => (recordedAnswer(name) as { query: object }).query);
  return { batchcomplete: true, query: Object.assign({}, ...parts) as Record<string, unknown> };
}
