import type { IncomingMessage } from 'node:http';
import { RouteError, type RouteDefinition } from '../routes/define-route.ts';

const mostBytes = 256 * 1024;
const mostDepth = 20;

/**
 * The JSON that came with a request, or the form where one is taken. Refused: another type (415), more than 256 kB (413),
 * what has not arrived after so many milliseconds (408), and what is no JSON or nested more than 20 deep (400).
 */
export async function readBody(
  request: IncomingMessage,
  limitMs: number,
  form?: RouteDefinition['bodyForm']
): Promise<unknown> {
  if (form !== undefined && isWithout(request)) return {};
  const type = request.headers['content-type'] ?? '';
  const isForm = form === 'or-form' && /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type);
  if (!isForm && !/^application\/json\s*(;|$)/i.test(type)) {
    throw new RouteError(415, 'not-json', 'Send JSON, with "Content-Type: application/json".', {});
  }
  if (!isPlainUtf8(request)) {
    throw new RouteError(415, 'not-json', 'Send it in UTF-8, and not compressed.', {});
  }
  if (Number(request.headers['content-length']) > mostBytes) throw tooLarge();
  const bytes = await collect(request, limitMs);
  if (isForm) return fieldsOf(bytes);
  const body = parse(bytes);
  if (depthOf(body) > mostDepth) throw malformed('it is nested too deeply');
  return body;
}

/** By events: to leave a loop over the request would close the connection before the refusal is sent. */
function collect(request: IncomingMessage, limitMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const timer = setTimeout(() => leave(tooSlow(limitMs)), limitMs);
    function take(chunk: Buffer): void {
      bytes += chunk.length;
      if (bytes > mostBytes) leave(tooLarge());
      else chunks.push(chunk);
    }
    function leave(fault: Error | null): void {
      clearTimeout(timer);
      request.off('data', take).off('end', done).off('close', cut);
      if (fault) reject(fault);
      else resolve(Buffer.concat(chunks));
    }
    const done = (): void => leave(null);
    const cut = (): void => leave(malformed('it was cut off'));
    request.on('data', take).on('end', done).on('close', cut);
  });
}

function isWithout({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
}

/** Read as what it is not, a body could mean something else here than to whatever stands before us. */
function isPlainUtf8({ headers }: IncomingMessage): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  const encoding = headers['content-encoding'] ?? 'identity';
  return /^utf-?8$/i.test(charset) && /^identity$/i.test(encoding);
}

/** What is named more than once is a list. */
function fieldsOf(bytes: Buffer): Record<string, string | string[]> {
  const fields = new URLSearchParams(bytes.toString());
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const values = fields.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    })
  );
}

function tooLarge(): RouteError {
  return new RouteError(413, 'too-large', `Send at most ${mostBytes} bytes.`, { most: mostBytes });
}

function tooSlow(limitMs: number): RouteError {
  return new RouteError(408, 'too-slow', 'What was sent did not arrive in time.', { limitMs });
}

function parse(bytes: Buffer): unknown {
  if (bytes.length === 0) throw malformed('there is none; what is wanted stands in /api/v1/openapi.json');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw malformed('it is not JSON');
  }
}

function malformed(reason: string): RouteError {
  return new RouteError(400, 'bad-request', `body: ${reason}`, { place: 'body', field: '', reason });
}

/** Looked at level by level: what is nested very deeply must not use up the stack. */
function depthOf(value: unknown): number {
  let level: unknown[] = [value];
  for (let depth = 0; ; depth += 1) {
    level = level.filter((one) => typeof one === 'object' && one !== null);
    if (level.length === 0 || depth > mostDepth) return depth;
    level = level.flatMap((one): unknown[] => Object.values(one as object));
  }
}
