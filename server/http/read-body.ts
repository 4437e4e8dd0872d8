import type { IncomingMessage } from 'node:http';
import { RouteError } from '../routes/define-route.ts';

const mostBytes = 256 * 1024;
const mostDepth = 20;

/** The JSON that came with a request. Refused: another type (415), more than 256 kB (413), what is no JSON or too deep (400). */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new RouteError(415, 'not-json', 'Send JSON, with "Content-Type: application/json".', {});
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) {
      throw new RouteError(413, 'too-large', `Send at most ${mostBytes} bytes.`, { most: mostBytes });
    }
    chunks.push(chunk);
  }
  const body = parse(Buffer.concat(chunks));
  if (depthOf(body) > mostDepth) throw malformed('it is nested too deeply');
  return body;
}

function parse(bytes: Buffer): unknown {
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
    level = level.filter((one) => typeof one === 'object' && one !== null).flatMap(Object.values);
    if (level.length === 0 || depth > mostDepth) return depth;
  }
}
