import { cancelWith } from './cancel-with.ts';
import { WikiError } from './wiki-error.ts';

/**
 * Reads a decoded body as UTF-8 while it streams; more than `maxBytes` ends the connection and throws `too-large`. Throws
 * the signal's reason once it aborts.
 */
export async function readLimitedText(
  response: Response,
  maxBytes: number,
  signal: AbortSignal
): Promise<string> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const unwatch = cancelWith(reader, signal);
  try {
    return await readAll(reader, maxBytes, signal);
  } finally {
    unwatch();
  }
}

async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  maxBytes: number,
  signal: AbortSignal
): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    signal.throwIfAborted();
    if (done) return parts.join('') + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel().catch(() => undefined);
      throw new WikiError('too-large', { maxBytes });
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
}
