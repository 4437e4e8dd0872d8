import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One recorded request and its answer. `as` is the account (`Name@app` with a bot password). */
export type Recording = {
  name: string;
  method: string;
  as: string;
  url: string;
  params: Record<string, string>;
  headers: Record<string, string>;
  status: number;
  apiError: string | null;
  answerHeaders: Record<string, string>;
  response: unknown;
};

/** Reads every recording of a folder that is one request to the API; none when the folder is absent. */
export function readRecordings(folder: URL): Recording[] {
  const path = fileURLToPath(folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith('.json') && file !== 'index.json')
    .sort()
    .flatMap((file) => {
      const json: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      const recording = readRecording(file.slice(0, -'.json'.length), json);
      return recording ? [recording] : [];
    });
}

function readRecording(name: string, json: unknown): Recording | null {
  if (!isRecord(json) || !isRecord(json['request']) || !('response' in json)) return null;
  const request = json['request'];
  const headers = lowerCased(json['headers']);
  const url = textOf(request['url'], '/w/api.php');
  if (!url.endsWith('/w/api.php')) return null;
  return {
    name,
    method: textOf(request['method'], 'GET'),
    as: textOf(request['as'], '(anonymous)'),
    url,
    params: Object.fromEntries(
      Object.entries(isRecord(request['params']) ? request['params'] : {}).map(([key, value]) => [
        key,
        String(value)
      ])
    ),
    headers: lowerCased(request['headers']),
    status: Number(json['status'] ?? 200),
    apiError: headers['mediawiki-api-error'] ?? null,
    answerHeaders: headers,
    response: json['response']
  };
}

function textOf(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function lowerCased(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), String(entry)]));
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
